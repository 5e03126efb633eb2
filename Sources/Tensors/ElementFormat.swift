/// How the numbers of a weight matrix are stored: `blockLength` of them in `blockBytes` bytes.
public enum ElementFormat: String, CaseIterable, Sendable {
    case f32 = "F32"
    case f16 = "F16"
    case bf16 = "BF16"
    /// 32 numbers share a half-precision scale: w = d · q, q in −128…127.
    case q8_0 = "Q8_0"
    /// w = d · (q − 8), q in 0…15.
    case q4_0 = "Q4_0"
    /// w = d · q + m, q in 0…15.
    case q4_1 = "Q4_1"

    public var blockLength: Int {
        switch self {
        case .f32, .f16, .bf16: 1
        case .q8_0, .q4_0, .q4_1: 32
        }
    }

    public var blockBytes: Int {
        switch self {
        case .f32: 4
        case .f16, .bf16: 2
        case .q8_0: 34
        case .q4_0: 18
        case .q4_1: 20
        }
    }

    /// Bytes of one row of `columns` numbers; `columns` is a multiple of `blockLength`.
    public func rowBytes(columns: Int) -> Int { columns / blockLength * blockBytes }
}
