/// A stretch of one parameter: what one thread works on at a time. The same for any number of threads.
struct ParameterPiece: Hashable, Sendable {
    let parameter: Int
    let range: Range<Int>

    /// 256 KB of values: a few microseconds of work, and two of them fit in a core's own cache.
    static let most = 1 << 16

    /// All of `parameters`, in order.
    static func all(of parameters: [Parameter]) -> [ParameterPiece] {
        parameters.indices.flatMap { index in
            stride(from: 0, to: parameters[index].count, by: most).map {
                ParameterPiece(parameter: index, range: $0..<min($0 + most, parameters[index].count))
            }
        }
    }
}
