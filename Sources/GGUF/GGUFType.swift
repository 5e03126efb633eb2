/// How a tensor's numbers are stored.
///
/// The six named cases are the ones that the engine computes with. Every other type can be listed, not read.
public enum GGUFType: Hashable, Sendable, CustomStringConvertible {
    /// 32-bit floats.
    case f32
    /// 16-bit IEEE floats.
    case f16
    /// The upper half of a 32-bit float.
    case bf16
    /// Blocks of 32 numbers: an f16 scale, 32 signed bytes.
    case q8_0
    /// Blocks of 32 numbers: an f16 scale, 16 bytes of nibbles that stand for -8 to 7.
    case q4_0
    /// Blocks of 32 numbers: an f16 scale, an f16 minimum, 16 bytes of nibbles.
    case q4_1
    /// A type of ggml's list that the engine does not compute with, by its number.
    case other(UInt32)

    /// The type of that number in ggml's `enum ggml_type`.
    package init(code: UInt32) {
        switch code {
        case 0: self = .f32
        case 1: self = .f16
        case 2: self = .q4_0
        case 3: self = .q4_1
        case 8: self = .q8_0
        case 30: self = .bf16
        default: self = .other(code)
        }
    }

    /// The number of the type in ggml's `enum ggml_type`.
    package var code: UInt32 {
        switch self {
        case .f32: 0
        case .f16: 1
        case .q4_0: 2
        case .q4_1: 3
        case .q8_0: 8
        case .bf16: 30
        case .other(let code): code
        }
    }

    /// Numbers and bytes in one block; nil for a type that ggml's list does not have.
    package var block: (elements: Int, bytes: Int)? {
        switch self {
        case .f32: (1, 4)
        case .f16, .bf16: (1, 2)
        case .q8_0: (32, 34)
        case .q4_0: (32, 18)
        case .q4_1: (32, 20)
        case .other(let code): GGUFType.foreign(code).map { ($0.elements, $0.bytes) }
        }
    }

    public var description: String {
        switch self {
        case .f32: "F32"
        case .f16: "F16"
        case .bf16: "BF16"
        case .q8_0: "Q8_0"
        case .q4_0: "Q4_0"
        case .q4_1: "Q4_1"
        case .other(let code): GGUFType.foreign(code)?.name ?? "type \(code)"
        }
    }

    /// Names and block sizes of ggml's other types (`ggml-common.h`), so that their tensors can be listed and checked.
    private static func foreign(_ code: UInt32) -> (name: String, elements: Int, bytes: Int)? {
        switch code {
        case 6: ("Q5_0", 32, 22)
        case 7: ("Q5_1", 32, 24)
        case 9: ("Q8_1", 32, 36)
        case 10: ("Q2_K", 256, 84)
        case 11: ("Q3_K", 256, 110)
        case 12: ("Q4_K", 256, 144)
        case 13: ("Q5_K", 256, 176)
        case 14: ("Q6_K", 256, 210)
        case 15: ("Q8_K", 256, 292)
        case 16: ("IQ2_XXS", 256, 66)
        case 17: ("IQ2_XS", 256, 74)
        case 18: ("IQ3_XXS", 256, 98)
        case 19: ("IQ1_S", 256, 50)
        case 20: ("IQ4_NL", 32, 18)
        case 21: ("IQ3_S", 256, 110)
        case 22: ("IQ2_S", 256, 82)
        case 23: ("IQ4_XS", 256, 136)
        case 24: ("I8", 1, 1)
        case 25: ("I16", 1, 2)
        case 26: ("I32", 1, 4)
        case 27: ("I64", 1, 8)
        case 28: ("F64", 1, 8)
        case 29: ("IQ1_M", 256, 56)
        default: nil
        }
    }
}
