#sourceLocation(file: "/etc/passwd", line: 1)
func twice(_ x: Double) -> Double { mistake }
