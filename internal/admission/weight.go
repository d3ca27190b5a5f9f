package admission

// What work weighs. The unit is a field of an answer, about ten microseconds at
// most; the cost of an operation is in the same unit. The others say how much
// takes as long.
const (
	DocumentBytes   = 5   // of a document that is parsed, checked and planned, the slowest ones
	BodyBytes       = 100 // of a body that is decoded
	CompressedBytes = 100 // of an answer that is compressed
	Values          = 50  // of variables that are checked
	Errors          = 1   // that are encoded
)
