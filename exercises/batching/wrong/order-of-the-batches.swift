func batches(lengths: [Int], budget: Int) -> [[Int]] {
    var done: [[Int]] = []
    var open: [Int] = []
    for text in lengths.indices.sorted(by: { lengths[$0] < lengths[$1] }) {
        if !open.isEmpty && (open.count + 1) * lengths[text] > budget {
            done.append(open)
            open = []
        }
        open.append(text)
    }
    if !open.isEmpty { done.append(open) }
    return done
}

func inOriginalOrder(_ results: [[String]], batches: [[Int]]) -> [String] {
    results.flatMap { $0 }
}
