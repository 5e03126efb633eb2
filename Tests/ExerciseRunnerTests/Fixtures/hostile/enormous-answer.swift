func twice(_ x: Double) -> Double { 2 * x }
func words(_ count: Int) -> String { String(repeating: "word ", count: count) }
