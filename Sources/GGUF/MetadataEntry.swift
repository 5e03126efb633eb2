import Diagnostics

/// The types of metadata values, by their numbers in the format.
enum ValueType: UInt32 {
    case uint8, int8, uint16, int16, uint32, int32, float32, bool, string, array, uint64, int64, float64

    /// Bytes of a value of fixed size; nil for strings and arrays.
    var byteCount: Int? {
        switch self {
        case .uint8, .int8, .bool: 1
        case .uint16, .int16: 2
        case .uint32, .int32, .float32: 4
        case .uint64, .int64, .float64: 8
        case .string, .array: nil
        }
    }

    /// With its article, for messages.
    var words: Phrase {
        switch self {
        case .uint8, .int8, .uint16, .int16, .uint32, .int32, .uint64, .int64: "an integer"
        case .float32, .float64: "a number with a fraction"
        case .bool: "a Boolean"
        case .string: "a string"
        case .array: "an array"
        }
    }

    /// Several of them, for messages.
    var plural: Phrase {
        switch self {
        case .uint8, .int8, .uint16, .int16, .uint32, .int32, .uint64, .int64: "integers"
        case .float32, .float64: "numbers with fractions"
        case .bool: "Booleans"
        case .string: "strings"
        case .array: "arrays"
        }
    }
}

/// One checked entry of the metadata: its key and where its value lies.
struct MetadataEntry {
    enum Value {
        /// A value of fixed size at this position.
        case scalar(ValueType, position: Int)
        case string(NameRange)
        /// Values of fixed size, packed from this position.
        case array(of: ValueType, position: Int, count: Int)
        case strings(StringArray)
    }

    var key: NameRange
    var value: Value

    func name(in file: UnsafeRawBufferPointer) -> String { key.text(in: file) }

    /// What the value is, for messages.
    var words: Phrase {
        switch value {
        case .scalar(let type, _): type.words
        case .string: ValueType.string.words
        case .array(let type, _, _): "an array of \(type.plural)"
        case .strings: "an array of strings"
        }
    }
}
