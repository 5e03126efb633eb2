/// Places of the `count` largest of `numbers`, the largest first; of equal ones the first.
func likeliest(_ count: Int, of numbers: UnsafeBufferPointer<Float>) -> [Int] {
    guard count > 0 else { return [] }
    var best = Array(0..<min(count, numbers.count))
    func leastPlace() -> Int {
        var least = 0
        for i in best.indices where numbers[best[i]] <= numbers[best[least]] { least = i }
        return least
    }
    var least = leastPlace()
    var threshold = numbers[best[least]]
    for place in best.count..<numbers.count where numbers[place] > threshold {
        best[least] = place
        least = leastPlace()
        threshold = numbers[best[least]]
    }
    return best.sorted { numbers[$0] != numbers[$1] ? numbers[$0] > numbers[$1] : $0 < $1 }
}
