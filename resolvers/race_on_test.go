//go:build race

package resolvers_test

// slower is how many times as long everything takes.
const slower = 10
