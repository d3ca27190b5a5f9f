package generate

import "strconv"

// regions are UN M49 regions: id, code, English and German name, parent.
var regions = [][5]string{
	{"world", "001", "World", "Welt", ""},
	{"africa", "002", "Africa", "Afrika", "world"},
	{"americas", "019", "Americas", "Amerika", "world"},
	{"asia", "142", "Asia", "Asien", "world"},
	{"europe", "150", "Europe", "Europa", "world"},
	{"oceania", "009", "Oceania", "Ozeanien", "world"},
	{"northern-africa", "015", "Northern Africa", "Nordafrika", "africa"},
	{"sub-saharan-africa", "202", "Sub-Saharan Africa", "Subsahara-Afrika", "africa"},
	{"eastern-africa", "014", "Eastern Africa", "Ostafrika", "sub-saharan-africa"},
	{"western-africa", "011", "Western Africa", "Westafrika", "sub-saharan-africa"},
	{"southern-africa", "018", "Southern Africa", "Südliches Afrika", "sub-saharan-africa"},
	{"northern-america", "021", "Northern America", "Nördliches Amerika", "americas"},
	{"latin-america-caribbean", "419", "Latin America and the Caribbean", "Lateinamerika und Karibik", "americas"},
	{"central-america", "013", "Central America", "Mittelamerika", "latin-america-caribbean"},
	{"south-america", "005", "South America", "Südamerika", "latin-america-caribbean"},
	{"eastern-asia", "030", "Eastern Asia", "Ostasien", "asia"},
	{"south-eastern-asia", "035", "South-eastern Asia", "Südostasien", "asia"},
	{"southern-asia", "034", "Southern Asia", "Südasien", "asia"},
	{"western-asia", "145", "Western Asia", "Westasien", "asia"},
	{"eastern-europe", "151", "Eastern Europe", "Osteuropa", "europe"},
	{"northern-europe", "154", "Northern Europe", "Nordeuropa", "europe"},
	{"southern-europe", "039", "Southern Europe", "Südeuropa", "europe"},
	{"western-europe", "155", "Western Europe", "Westeuropa", "europe"},
	{"australia-new-zealand", "053", "Australia and New Zealand", "Australien und Neuseeland", "oceania"},
}

// country is a country of ISO 3166-1 with its regions, and its capital in
// hundredths of a degree.
type country struct {
	id, iso3, m49, en, de, fr, es   string
	region, subregion, intermediate string
	latitude, longitude             int
}

var countries = []country{
	{"au", "AUS", "036", "Australia", "Australien", "Australie", "Australia", "oceania", "australia-new-zealand", "", -3528, 14913},
	{"br", "BRA", "076", "Brazil", "Brasilien", "Brésil", "Brasil", "americas", "latin-america-caribbean", "south-america", -1578, -4793},
	{"co", "COL", "170", "Colombia", "Kolumbien", "Colombie", "Colombia", "americas", "latin-america-caribbean", "south-america", 461, -7408},
	{"de", "DEU", "276", "Germany", "Deutschland", "Allemagne", "Alemania", "europe", "western-europe", "", 5252, 1341},
	{"es", "ESP", "724", "Spain", "Spanien", "Espagne", "España", "europe", "southern-europe", "", 4042, -370},
	{"fr", "FRA", "250", "France", "Frankreich", "France", "Francia", "europe", "western-europe", "", 4885, 235},
	{"in", "IND", "356", "India", "Indien", "Inde", "India", "asia", "southern-asia", "", 2864, 7722},
	{"it", "ITA", "380", "Italy", "Italien", "Italie", "Italia", "europe", "southern-europe", "", 4189, 1251},
	{"jo", "JOR", "400", "Jordan", "Jordanien", "Jordanie", "Jordania", "asia", "western-asia", "", 3195, 3594},
	{"jp", "JPN", "392", "Japan", "Japan", "Japon", "Japón", "asia", "eastern-asia", "", 3569, 13969},
	{"ke", "KEN", "404", "Kenya", "Kenia", "Kenya", "Kenia", "africa", "sub-saharan-africa", "eastern-africa", -128, 3682},
	{"ma", "MAR", "504", "Morocco", "Marokko", "Maroc", "Marruecos", "africa", "northern-africa", "", 3401, -683},
	{"mx", "MEX", "484", "Mexico", "Mexiko", "Mexique", "México", "americas", "latin-america-caribbean", "central-america", 1943, -9913},
	{"ng", "NGA", "566", "Nigeria", "Nigeria", "Nigéria", "Nigeria", "africa", "sub-saharan-africa", "western-africa", 906, 749},
	{"ph", "PHL", "608", "Philippines", "Philippinen", "Philippines", "Filipinas", "asia", "south-eastern-asia", "", 1460, 12098},
	{"pl", "POL", "616", "Poland", "Polen", "Pologne", "Polonia", "europe", "eastern-europe", "", 5223, 2101},
	{"se", "SWE", "752", "Sweden", "Schweden", "Suède", "Suecia", "europe", "northern-europe", "", 5933, 1806},
	{"sn", "SEN", "686", "Senegal", "Senegal", "Sénégal", "Senegal", "africa", "sub-saharan-africa", "western-africa", 1469, -1744},
	{"tr", "TUR", "792", "Türkiye", "Türkei", "Turquie", "Turquía", "asia", "western-asia", "", 3992, 3285},
	{"ug", "UGA", "800", "Uganda", "Uganda", "Ouganda", "Uganda", "africa", "sub-saharan-africa", "eastern-africa", 32, 3258},
	{"us", "USA", "840", "United States", "Vereinigte Staaten", "États-Unis", "Estados Unidos", "americas", "northern-america", "", 3890, -7704},
	{"za", "ZAF", "710", "South Africa", "Südafrika", "Afrique du Sud", "Sudáfrica", "africa", "sub-saharan-africa", "southern-africa", -2574, 2819},
}

// placesSource is the source of countries and regions.
const placesSource = "list-of-places"

// places adds regions and countries, which are the same in every package.
func (m *maker) places() {
	t := m.shape.table("regions")
	for i, r := range regions {
		m.taken[r[0]] = true
		t.add("id", r[0], "m49", r[1], "name_en", r[2], "name_de", r[3], "parent", r[4], "source", placesSource, "locator", "region "+strconv.Itoa(i+1))
	}
	t = m.shape.table("countries")
	for _, c := range countries {
		m.taken[c.id] = true
		m.things["country"] = append(m.things["country"], thing{id: c.id, name: c.en})
		t.add("id", c.id, "iso3", c.iso3, "m49", c.m49, "name_en", c.en, "name_de", c.de, "name_fr", c.fr, "name_es", c.es,
			"region", c.region, "subregion", c.subregion, "intermediate_region", c.intermediate, "level", "national",
			"capital_latitude", degrees(c.latitude*1000), "capital_longitude", degrees(c.longitude*1000),
			"source", placesSource, "locator", "country "+c.m49)
	}
}

// smallest returns the smallest region that c lies in.
func (c country) smallest() string {
	if c.intermediate != "" {
		return c.intermediate
	}
	return c.subregion
}
