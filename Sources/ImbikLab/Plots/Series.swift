/// Numbers to be drawn as one line: points (x, y) in the order in which they are joined.
///
/// A point that has no place (NaN, an infinity) interrupts the line.
public struct Series: Hashable, Sendable {
    /// What the line shows, for the legend; may be empty when it is the only one.
    public var name: String
    /// The places from left to right.
    public let x: [Double]
    /// The heights, one for each of `x`.
    public let y: [Double]

    /// Heights at 0, 1, 2, …
    public init(_ name: String = "", _ y: [Double]) {
        self.init(name, x: y.indices.map(Double.init), y: y)
    }

    /// Heights at given places.
    ///
    /// - Precondition: there are as many heights as places.
    public init(_ name: String = "", x: [Double], y: [Double]) {
        precondition(x.count == y.count, "a series needs one y for each x; there are \(x.count) x and \(y.count) y")
        (self.name, self.x, self.y) = (name, x, y)
    }
}
