package search_test

import (
	"fmt"
	"testing"

	"github.com/glocal-graph/glocal/graph"
	"github.com/glocal-graph/glocal/graph/search"
)

// What people type finds first what they mean, on the built-in data. The
// expected hits were worked out from the CSV files by hand, and nothing here was
// printed by the code.
func TestGolden(t *testing.T) {
	x := build(t, realNodes(t))
	for _, tt := range []struct {
		text string
		id   graph.ID
		how  search.Match
		name string
		typ  graph.NameType
	}{
		// Exact: letter by letter but for case.
		{"Milan", "city:milan-it", search.Exact, "Milan", graph.Main},
		{"mILAN", "city:milan-it", search.Exact, "Milan", graph.Main},
		{"Mailand", "city:milan-it", search.Exact, "Mailand", graph.Alias},
		{"Mediolanum", "city:milan-it", search.Exact, "Mediolanum", graph.Alternate},
		{"Sao Paulo", "city:sao-paulo-br", search.Exact, "Sao Paulo", graph.Alias},
		{"  são \t PAULO ", "city:sao-paulo-br", search.Exact, "São Paulo", graph.Main},
		{"München", "city:munich-de", search.Exact, "München", graph.Alias},
		{"Mu\u0308nchen", "city:munich-de", search.Exact, "München", graph.Alias},
		{"Muenchen", "city:munich-de", search.Exact, "Muenchen", graph.Alternate},
		{"Wien", "city:vienna-at", search.Exact, "Wien", graph.Translation},
		{"Αθήνα", "city:athens-gr", search.Exact, "Αθήνα", graph.Translation},
		{"Сараево", "city:sarajevo-ba", search.Exact, "Сараево", graph.Translation},
		{"Сарајево", "city:sarajevo-ba", search.Exact, "Сарајево", graph.Alternate},
		{"ガズィアンテプ", "city:gaziantep-tr", search.Exact, "ガズィアンテプ", graph.Alternate},
		{"雅典", "city:athens-gr", search.Exact, "雅典", graph.Translation},
		{"أثينا", "city:athens-gr", search.Exact, "أثينا", graph.Translation},
		{"gaziantep", "city:gaziantep-tr", search.Exact, "Gaziantep", graph.Main},
		{"İzmir", "city:izmir-tr", search.Exact, "İzmir", graph.Alias},
		{"IZMIR", "city:izmir-tr", search.Exact, "Izmir", graph.Main},
		{"ŁÓDŹ", "city:lodz-pl", search.Exact, "Łódź", graph.Main},
		{"Österreich", "country:at", search.Exact, "Österreich", graph.Translation},
		{"Bildung", "theme:education", search.Exact, "Bildung", graph.Translation},
		{"Menschenhandel", "theme:human-trafficking", search.Exact, "Menschenhandel", graph.Translation},
		{"Westafrika", "region:western-africa", search.Exact, "Westafrika", graph.Translation},
		{"UCLG", "network:uclg", search.Exact, "UCLG", graph.Acronym},
		{"mmc", "network:mmc", search.Exact, "MMC", graph.Acronym},
		{"Bogota", "city:bogota-co", search.Exact, "Bogota", graph.Alias},
		{"Welcoming Australia", "organization:welcoming-australia", search.Exact, "Welcoming Australia", graph.Main},
		{"OIM", "organization:iom", search.Exact, "OIM", graph.Alias},
		{"GCM", "framework:gcm", search.Exact, "GCM", graph.Alias},
		{"mayors migration council", "network:mmc", search.Exact, "Mayors Migration Council", graph.Main},
		{"San José", "city:san-jose-us", search.Exact, "San José", graph.Main}, // the larger of two

		// Ids, keys and codes.
		{"city:milan-it", "city:milan-it", search.Exact, "city:milan-it", graph.Alternate},
		{"City:Milan-IT ", "city:milan-it", search.Exact, "city:milan-it", graph.Alternate},
		{"gcm-15", "objective:gcm-15", search.Exact, "gcm-15", graph.Alternate},
		{"city-diplomacy", "theme:city-diplomacy", search.Exact, "city-diplomacy", graph.Alternate},
		{"GCM 15", "objective:gcm-15", search.Exact, "GCM 15", graph.Alternate},
		{"gcm objective 15", "objective:gcm-15", search.Exact, "GCM objective 15", graph.Alternate},
		{"SDG 10.7", "objective:sdg-10.7", search.Exact, "SDG 10.7", graph.Alternate},
		{"SDG 11.a", "objective:sdg-11.a", search.Exact, "SDG 11.a", graph.Alternate},
		{"GCR 2", "objective:gcr-2", search.Exact, "GCR 2", graph.Alternate},
		{"GCM principle a", "principle:gcm-p-a", search.Exact, "GCM principle a", graph.Alternate},
		{"A/RES/70/1", "framework:agenda-2030", search.Exact, "A/RES/70/1", graph.Alternate},
		{"Q490", "city:milan-it", search.Exact, "Q490", graph.Alternate},

		// Folded: accents, spellings, punctuation, width and spaces aside.
		{"SaoPaulo", "city:sao-paulo-br", search.Folded, "São Paulo", graph.Main},
		{"Curacao", "country:cw", search.Folded, "Curaçao", graph.Main},
		{"Kadıkoy", "city:kadikoy-tr", search.Folded, "Kadıköy", graph.Main},
		{"KADIKÖY", "city:kadikoy-tr", search.Folded, "Kadıköy", graph.Main},
		{"Kadikoey", "city:kadikoy-tr", search.Folded, "Kadıköy", graph.Main},
		{"ıstanbul", "city:istanbul-tr", search.Folded, "Istanbul", graph.Main},
		{"Drọbak", "city:drobak-no", search.Folded, "Drøbak", graph.Main},
		{"Droebak", "city:drobak-no", search.Folded, "Drøbak", graph.Main},
		{"Łodz", "city:lodz-pl", search.Folded, "Łódź", graph.Main},
		{"Umeaa", "city:umea-se", search.Folded, "Umeå", graph.Main},
		{"Oesterreich", "country:at", search.Folded, "Österreich", graph.Translation},
		{"Cote d'Ivoire", "country:ci", search.Folded, "Côte d’Ivoire", graph.Main},
		{"cote divoire", "country:ci", search.Folded, "Côte d’Ivoire", graph.Main},
		{"Xi an", "city:xian-cn", search.Folded, "Xi’an", graph.Main},
		{"N Zerekore", "city:nzerekore-gn", search.Folded, "N'Zérékoré", graph.Main},
		{"ΒΡΥΞΕΛΛΕΣ", "city:brussels-be", search.Folded, "Βρυξέλλες", graph.Translation},
		{"اثينا", "city:athens-gr", search.Folded, "أثينا", graph.Translation},
		{"Киів", "city:kyiv-ua", search.Folded, "Київ", graph.Translation},
		{"ＧＡＺＩＡＮＴＥＰ", "city:gaziantep-tr", search.Folded, "Gaziantep", graph.Main},
		{"ｶﾞｽﾞｨｱﾝﾃﾌﾟ", "city:gaziantep-tr", search.Folded, "ガズィアンテプ", graph.Alternate},
		{"#Mercociudades!", "network:mercociudades", search.Folded, "Mercociudades", graph.Main},
		{"gcm15", "objective:gcm-15", search.Folded, "GCM 15", graph.Alternate},
		{"africa-europe mayors' dialogue", "network:mayors-dialogue", search.Folded, "Africa-Europe Mayors’ Dialogue", graph.Main},

		// Prefix.
		{"Marrakech Compact", "framework:gcm", search.Prefix, "Marrakech Compact on Migration", graph.Alias},
		{"global parliament of", "network:gpm", search.Prefix, "Global Parliament of Mayors", graph.Main},
		{"Skelleft", "city:skelleftea-se", search.Prefix, "Skellefteå", graph.Main},

		// Word: in any order, words or their beginnings.
		{"global forum migration", "forum:gfmd", search.Word, "Global Forum on Migration and Development", graph.Main},
		{"migration council mayors", "network:mmc", search.Word, "Mayors Migration Council", graph.Main},
		{"moroccan cities intercultural", "network:rmci", search.Word, "Moroccan Network of Intercultural Cities", graph.Main},
		{"welcoming zealand", "network:welcoming-communities-nz", search.Word, "Welcoming Communities (New Zealand)", graph.Main},
		{"parlia mayors", "network:gpm", search.Word, "Global Parliament of Mayors", graph.Main},
		{"grafing muenchen", "city:grafing-de", search.Word, "Grafing bei München", graph.Main},
		{"objective 15 GCM", "objective:gcm-15", search.Word, "GCM objective 15", graph.Alternate},
		{"GCM Ziel 15", "objective:gcm-15", search.Word, "GCM objective 15", graph.Alternate},
		{"SDG target 10.7", "objective:sdg-10.7", search.Word, "SDG objective 10.7", graph.Alternate},

		// Fuzzy: one letter changed, missing, too many, swapped.
		{"Kampela", "city:kampala-ug", search.Fuzzy, "Kampala", graph.Main},
		{"Barcelna", "city:barcelona-es", search.Fuzzy, "Barcelona", graph.Main},
		{"Kampalla", "city:kampala-ug", search.Fuzzy, "Kampala", graph.Main},
		{"Gaziantpe", "city:gaziantep-tr", search.Fuzzy, "Gaziantep", graph.Main},
		{"Mailnad", "city:milan-it", search.Fuzzy, "Mailand", graph.Alias},
		{"eurocites", "network:eurocities", search.Fuzzy, "Eurocities", graph.Main},
		{"ガズィアテプ", "city:gaziantep-tr", search.Fuzzy, "ガズィアンテプ", graph.Alternate},
		{"mayors migraton council", "network:mmc", search.Fuzzy, "Mayors Migration Council", graph.Main},
		{"Marrakech compct", "framework:gcm", search.Fuzzy, "Marrakech Compact on Migration", graph.Alias},
	} {
		t.Run(tt.text, func(t *testing.T) {
			hits := x.Find(tt.text, search.Options{Limit: 5})
			if len(hits) == 0 {
				t.Fatalf("Find(%q) is empty; want %s", tt.text, tt.id)
			}
			h := hits[0]
			got := fmt.Sprint(h.ID, " ", h.How, " ", h.Name.Value, " ", h.Name.Type)
			if want := fmt.Sprint(tt.id, " ", tt.how, " ", tt.name, " ", tt.typ); got != want {
				t.Errorf("Find(%q)[0] = %s; want %s", tt.text, got, want)
			}
		})
	}
}
