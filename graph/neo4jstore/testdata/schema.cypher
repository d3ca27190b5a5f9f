CREATE CONSTRAINT glocal_graph IF NOT EXISTS FOR (n:GlocalGraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT glocal_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX glocal_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE RANGE INDEX glocal_entity_degree IF NOT EXISTS FOR (n:Entity) ON (n.degree);
CREATE RANGE INDEX glocal_city_name IF NOT EXISTS FOR (n:City) ON (n.name);
CREATE RANGE INDEX glocal_city_degree IF NOT EXISTS FOR (n:City) ON (n.degree);
CREATE RANGE INDEX glocal_city_country IF NOT EXISTS FOR (n:City) ON (n.country);
CREATE RANGE INDEX glocal_city_x_od_60d IF NOT EXISTS FOR (n:City) ON (n.x_od_60d);
CREATE FULLTEXT INDEX glocal_claims IF NOT EXISTS FOR ()-[r:LEADS|MEMBER_OF]-() ON EACH [r.sources] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
// null
