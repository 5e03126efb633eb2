func similarity(_ a: String, _ b: String) -> Double {
    let (a, b) = (shingles(a), shingles(b))
    return Double(a.intersection(b).count) / Double(a.union(b).count)
}

func leaks(heldOut: [String], training: [String], threshold: Double) -> [Int] {
    heldOut.indices.filter { i in
        training.contains { similarity(heldOut[i], $0) >= threshold }
    }
}

func shingles(_ text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 3 else { return [words.joined(separator: " ")] }
    return Set((0...words.count - 3).map { words[$0..<$0 + 3].joined(separator: " ") })
}
