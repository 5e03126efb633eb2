package import Tensors

extension SeededGenerator {
    /// A number from 0 to below `count`. The remainder's bias, under 2⁻⁴⁰ here, is left.
    package mutating func below(_ count: Int) -> Int { Int((next() >> 11) % UInt64(count)) }

    /// From 0 to below 1.
    package mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53 as Int64) }

    package mutating func chance(_ share: Double) -> Bool { unit() < share }

    /// One of the elements, of which there must be one.
    package mutating func choice<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// One of the elements, by weight.
    package mutating func weighted<Element>(_ elements: [(weight: Double, element: Element)]) -> Element {
        var rest = unit() * elements.reduce(0) { $0 + $1.weight }
        for (weight, element) in elements {
            rest -= weight
            if rest < 0 { return element }
        }
        return elements[elements.count - 1].element
    }

    /// Fisher–Yates, from the end.
    package mutating func mix<Element>(_ elements: inout [Element]) {
        for index in elements.indices.dropFirst().reversed() { elements.swapAt(index, below(index + 1)) }
    }

    /// Up to `count` of the elements, mixed.
    package mutating func sample<Element>(_ elements: [Element], _ count: Int) -> [Element] {
        var mixed = elements
        mix(&mixed)
        return Array(mixed.prefix(count))
    }
}
