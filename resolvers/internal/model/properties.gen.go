// Code generated from the vocabulary by schema/internal/generate; DO NOT EDIT.

package model

import (
	"context"

	"github.com/glocal-graph/glocal/graph"
)

// Type returns the property type.
func (x City) Type() CityType { return value(word[CityType](x.node, "type")) }

// Country returns the property country.
func (x City) Country(ctx context.Context) (Country, error) {
	return mustRefer[Country](ctx, x.node, "country")
}

// Region returns the property region.
func (x City) Region(ctx context.Context) (Region, error) {
	return mustRefer[Region](ctx, x.node, "region")
}

// Population returns the property population.
func (x City) Population() *int { return number[int](x.node, "population") }

// GeonamesId returns the property geonamesId.
func (x City) GeonamesId() *int { return number[int](x.node, "geonamesId") }

// Wikidata returns the property wikidata.
func (x City) Wikidata() *string { return text(x.node, "wikidata") }

// Iso3 returns the property iso3.
func (x Country) Iso3() string { return value(text(x.node, "iso3")) }

// M49 returns the property m49.
func (x Country) M49() string { return value(text(x.node, "m49")) }

// Region returns the property region.
func (x Country) Region(ctx context.Context) (*Region, error) {
	return refer[Region](ctx, x.node, "region")
}

// Subregion returns the property subregion.
func (x Country) Subregion(ctx context.Context) (*Region, error) {
	return refer[Region](ctx, x.node, "subregion")
}

// IntermediateRegion returns the property intermediateRegion.
func (x Country) IntermediateRegion(ctx context.Context) (*Region, error) {
	return refer[Region](ctx, x.node, "intermediateRegion")
}

// CapitalGeonamesId returns the property capitalGeonamesId.
func (x Country) CapitalGeonamesId() *int { return number[int](x.node, "capitalGeonamesId") }

// M49 returns the property m49.
func (x Region) M49() string { return value(text(x.node, "m49")) }

// Parent returns the property parent.
func (x Region) Parent(ctx context.Context) (*Region, error) {
	return refer[Region](ctx, x.node, "parent")
}

// Type returns the property type.
func (x Network) Type() NetworkType { return value(word[NetworkType](x.node, "type")) }

// FoundingDate returns the property foundingDate.
func (x Network) FoundingDate() *graph.Date { return date(x.node, "foundingDate") }

// Region returns the property region.
func (x Network) Region(ctx context.Context) (*Region, error) {
	return refer[Region](ctx, x.node, "region")
}

// Url returns the property url.
func (x Network) Url() *string { return text(x.node, "url") }

// Type returns the property type.
func (x Organization) Type() OrganizationType { return value(word[OrganizationType](x.node, "type")) }

// Country returns the property country.
func (x Organization) Country(ctx context.Context) (*Country, error) {
	return refer[Country](ctx, x.node, "country")
}

// Url returns the property url.
func (x Organization) Url() *string { return text(x.node, "url") }

// Type returns the property type.
func (x Forum) Type() ForumType { return value(word[ForumType](x.node, "type")) }

// FoundingDate returns the property foundingDate.
func (x Forum) FoundingDate() *graph.Date { return date(x.node, "foundingDate") }

// Frequency returns the property frequency.
func (x Forum) Frequency() *string { return text(x.node, "frequency") }

// Url returns the property url.
func (x Forum) Url() *string { return text(x.node, "url") }

// Forum returns the property forum.
func (x Event) Forum(ctx context.Context) (*Forum, error) { return refer[Forum](ctx, x.node, "forum") }

// Edition returns the property edition.
func (x Event) Edition() *string { return text(x.node, "edition") }

// Start returns the property start.
func (x Event) Start() *graph.Date { return date(x.node, "start") }

// End returns the property end.
func (x Event) End() *graph.Date { return date(x.node, "end") }

// City returns the property city.
func (x Event) City(ctx context.Context) (*City, error) { return refer[City](ctx, x.node, "city") }

// Country returns the property country.
func (x Event) Country(ctx context.Context) (*Country, error) {
	return refer[Country](ctx, x.node, "country")
}

// Mode returns the property mode.
func (x Event) Mode() *EventMode { return word[EventMode](x.node, "mode") }

// Url returns the property url.
func (x Event) Url() *string { return text(x.node, "url") }

// Type returns the property type.
func (x Declaration) Type() *DeclarationType { return word[DeclarationType](x.node, "type") }

// Date returns the property date.
func (x Declaration) Date() *graph.Date { return date(x.node, "date") }

// Languages returns the property languages.
func (x Declaration) Languages() []string { return list(x.node, "languages") }

// Symbol returns the property symbol.
func (x Declaration) Symbol() *string { return text(x.node, "symbol") }

// Url returns the property url.
func (x Declaration) Url() *string { return text(x.node, "url") }

// Type returns the property type.
func (x Framework) Type() FrameworkType { return value(word[FrameworkType](x.node, "type")) }

// Adopted returns the property adopted.
func (x Framework) Adopted() *graph.Date { return date(x.node, "adopted") }

// Symbol returns the property symbol.
func (x Framework) Symbol() *string { return text(x.node, "symbol") }

// Binding returns the property binding.
func (x Framework) Binding() *FrameworkBinding { return word[FrameworkBinding](x.node, "binding") }

// Framework returns the property framework.
func (x Objective) Framework(ctx context.Context) (Framework, error) {
	return mustRefer[Framework](ctx, x.node, "framework")
}

// Number returns the property number.
func (x Objective) Number() string { return value(text(x.node, "number")) }

// Framework returns the property framework.
func (x Principle) Framework(ctx context.Context) (Framework, error) {
	return mustRefer[Framework](ctx, x.node, "framework")
}

// Letter returns the property letter.
func (x Principle) Letter() *string { return text(x.node, "letter") }

// Type returns the property type.
func (x Instrument) Type() InstrumentType { return value(word[InstrumentType](x.node, "type")) }

// Url returns the property url.
func (x Instrument) Url() *string { return text(x.node, "url") }

// Publisher returns the property publisher.
func (x Source) Publisher() string { return value(text(x.node, "publisher")) }

// Year returns the property year.
func (x Source) Year() *graph.Year { return number[graph.Year](x.node, "year") }

// Type returns the property type.
func (x Source) Type() SourceType { return value(word[SourceType](x.node, "type")) }

// Tier returns the property tier.
func (x Source) Tier() SourceTier { return value(word[SourceTier](x.node, "tier")) }

// Access returns the property access.
func (x Source) Access() SourceAccess { return value(word[SourceAccess](x.node, "access")) }

// Languages returns the property languages.
func (x Source) Languages() []string { return list(x.node, "languages") }

// Symbol returns the property symbol.
func (x Source) Symbol() *string { return text(x.node, "symbol") }

// Url returns the property url.
func (x Source) Url() *string { return text(x.node, "url") }

// CopyUrl returns the property copyUrl.
func (x Source) CopyUrl() *string { return text(x.node, "copyUrl") }

// Accessed returns the property accessed.
func (x Source) Accessed() *graph.Date { return date(x.node, "accessed") }
