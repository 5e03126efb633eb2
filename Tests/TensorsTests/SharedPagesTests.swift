import TestSupport
import Tensors
import Testing

@Suite("Sequences that begin alike share pages, and nobody sees what another one writes")
struct SharedPagesTests {
    private let shape = KeyValueShape(layers: 2, heads: 2, headWidth: 8)

    /// Writes `count` positions whose numbers are all `value` plus the position.
    private func write(_ count: Int, _ value: Float, to pages: KeyValuePages) {
        pages.reserve(count)
        for position in pages.count..<pages.count + count {
            let numbers = [Float](repeating: value + Float(position), count: 16)
            for layer in 0..<2 { pages.store(key: numbers, value: numbers, layer: layer, position: position) }
        }
        pages.advance(count)
    }

    /// The first number of the key and of the value of each position, in the second layer and head.
    private func numbers(_ pages: KeyValuePages) -> [[Float]] {
        (0..<pages.count).map { position in
            let (page, p) = position.quotientAndRemainder(dividingBy: 64)
            let keys = pages.keys(page: page, layer: 1, head: 1), values = pages.values(page: page, layer: 1, head: 1)
            return [keys[p], values[p * pages.paddedWidth + 7]]
        }
    }

    private func expected(_ parts: (count: Int, value: Float)...) -> [[Float]] {
        var numbers: [[Float]] = []
        for part in parts { for _ in 0..<part.count { numbers.append([Float](repeating: part.value + Float(numbers.count), count: 2)) } }
        return numbers
    }

    @Test(arguments: [0, 1, 63, 64, 65, 130, 200])
    func aForkGoesItsOwnWay(_ length: Int) {
        let first = KeyValuePages(shape)
        write(200, 0, to: first)
        let second = first.fork(at: length), third = first.fork(at: length)
        #expect(second.count == length && numbers(second) == expected((length, 0)))
        write(70, 1000, to: second)
        write(3, 2000, to: third)
        write(5, 3000, to: first)
        #expect(numbers(first) == expected((200, 0), (5, 3000)))
        #expect(numbers(second) == expected((length, 0), (70, 1000)))
        #expect(numbers(third) == expected((length, 0), (3, 2000)))
        // Who is cut back and writes again still writes for itself alone.
        first.truncate(to: 10)
        write(100, 4000, to: first)
        #expect(numbers(first) == expected((10, 0), (100, 4000)))
        #expect(numbers(second) == expected((length, 0), (70, 1000)))
    }

    @Test func pagesAreSharedUntilOneWrites() {
        let first = KeyValuePages(shape)
        write(100, 0, to: first)
        let second = first.fork(at: 100)
        #expect(first.keys(page: 1, layer: 0, head: 0) == second.keys(page: 1, layer: 0, head: 0))
        write(1, 5, to: second)
        #expect(first.keys(page: 0, layer: 0, head: 0) == second.keys(page: 0, layer: 0, head: 0), "the full page stays common")
        #expect(first.keys(page: 1, layer: 0, head: 0) != second.keys(page: 1, layer: 0, head: 0))
    }

    @Test func pagesOfEndedSequencesAreUsedAgain() {
        let spare = SparePages()
        var seen: Set<UnsafeMutablePointer<Float>> = []
        for round in 0..<5 {
            let pages = KeyValuePages(shape, spare: spare)
            write(150, Float(round), to: pages)
            for page in 0..<3 { seen.insert(pages.keys(page: page, layer: 0, head: 0)) }
            #expect(numbers(pages) == expected((150, Float(round))), "nothing is left of the one before")
        }
        #expect(seen.count == 3)
    }
}
