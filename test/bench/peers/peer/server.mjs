// Serves the graph that `glocal load` has written to NEO4J_URI by
// @neo4j/graphql and Apollo Server, at a free port of the loopback interface.
// It says "ready URL" once it answers, and serves until it is ended.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = readFileSync(new URL("typedefs.graphql", import.meta.url), "utf8");
const driver = neo4j.driver(process.env.NEO4J_URI);

// What glocal does not need and this server does: ids and countries found by
// the label of a kind, and names searched in Lucene's way.
for (const [, label] of typeDefs.matchAll(/^type (\w+) implements Entity/gm)) {
  await driver.executeQuery(`CREATE CONSTRAINT peer_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
}
await driver.executeQuery("CREATE INDEX peer_city_country IF NOT EXISTS FOR (n:City) ON (n.country)");
await driver.executeQuery(`CREATE FULLTEXT INDEX city_names IF NOT EXISTS FOR (n:City) ON EACH [n.name, n.names]
  OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`);
await driver.executeQuery("CALL db.awaitIndexes(120)");

const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const apollo = new ApolloServer({ schema, introspection: false });
const { url } = await startStandaloneServer(apollo, {
  listen: { host: "127.0.0.1", port: 0 },
  context: async () => ({ sessionConfig: { database: "neo4j", defaultAccessMode: neo4j.session.READ } }),
});
console.log(`ready ${url}`);
