// Package neo4jtest gives tests a real Neo4j Community server without Docker:
// its jars come from Maven once, into a cache, and each server runs on
// loopback, on a free port, from a folder of its own.
//
// A test package that uses it hands its TestMain to Run and asks for Shared,
// one server per test process; what kills, restarts or configures a server
// starts its own with New. Where GLOCAL_TEST_NEO4J_URI is set, Shared is that
// server (GLOCAL_TEST_NEO4J_USER and _PASSWORD log in), and everything in it
// is deleted; processes that share it take turns. The package needs a JDK of version 17 or later and Maven;
// without them tests skip, and fail where CI=true.
package neo4jtest
