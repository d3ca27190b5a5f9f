// Package graph is the contract that every other package speaks: nodes,
// relations and the claims behind them, partial dates and what holds at a
// time, the questions that can be asked, and the Store that answers them.
//
// It contains no storage and no algorithms and imports the standard library
// only. Package graph/storetest checks that a Store keeps what is promised
// here; the rules of time are tested beside this file.
//
// # Rules that hold everywhere
//
// Values that a Snapshot returns are shared and must not be changed. Text is
// compared byte by byte, without regard to locale; numbers are compared as
// numbers. Every order ends in an id, so that it is total. An absent value
// comes last in ascending order and first in descending order. An empty text
// and an empty list are the same as absent. A relation from a node to itself
// is met once at that node, whatever the direction asked for.
package graph
