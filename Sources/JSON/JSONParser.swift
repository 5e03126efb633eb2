/// What is wrong with a JSON text, and at which byte.
package struct JSONError: Error, Hashable {
    package var problem: String
    /// Offset in bytes from the start.
    package var offset: Int
}

extension JSONValue {
    /// Reads one JSON value (RFC 8259) that fills all of `bytes`.
    ///
    /// The bytes may come from anywhere, so nothing about them is trusted: nesting is limited to 64, invalid UTF-8 is
    /// replaced by U+FFFD, and what is not JSON throws. An integer beyond 64 bits becomes a floating-point number.
    package init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
        var parser = JSONParser(bytes: Array(bytes))
        self = try parser.document()
    }
}

struct JSONParser {
    static let deepest = 64
    let bytes: [UInt8]
    var offset = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard offset == bytes.count else { throw failure("text after the value") }
        return value
    }

    private func failure(_ problem: String) -> JSONError {
        JSONError(problem: problem, offset: offset)
    }

    private var next: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes.count - offset >= wanted.count, bytes[offset..<offset + wanted.count].elementsEqual(wanted) else {
            return false
        }
        offset += wanted.count
        return true
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        guard depth < Self.deepest else { throw failure("nested deeper than \(Self.deepest)") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case nil: throw failure("a value is missing")
        default:
            if take("true") { return .bool(true) }
            if take("false") { return .bool(false) }
            if take("null") { return .null }
            return try number()
        }
    }

    private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
        offset += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if take("}") { return .object([]) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("a key is missing") }
            let key = try string()
            skipSpace()
            guard take(":") else { throw failure("':' is missing") }
            members.append(JSONValue.Member(key, try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return .object(members) }
            guard take(",") else { throw failure("',' or '}' is missing") }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
        offset += 1
        var values: [JSONValue] = []
        skipSpace()
        if take("]") { return .array([]) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return .array(values) }
            guard take(",") else { throw failure("',' or ']' is missing") }
        }
    }

    /// RFC 8259, §6: `-`? (`0` or digits without a leading 0), then perhaps a fraction and an exponent.
    private mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        _ = take("-")
        let whole = digits()
        var isNumber = whole == 1 || whole > 1 && bytes[offset - whole] != UInt8(ascii: "0")
        var isInteger = true
        if isNumber, take(".") { (isNumber, isInteger) = (digits() > 0, false) }
        if isNumber, take("e") || take("E") {
            if !take("-") { _ = take("+") }
            (isNumber, isInteger) = (digits() > 0, false)
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isNumber, isInteger, let value = Int(text) { return .integer(value) }
        guard isNumber, let value = Double(text), value.isFinite else {
            offset = start
            throw failure("this is not a value")
        }
        return .number(value)
    }

    /// Passes over decimal digits; returns how many.
    private mutating func digits() -> Int {
        let start = offset
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        return offset - start
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        var text: [UInt8] = []
        while let byte = next {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
            case 0..<0x20: throw failure("a control character in a string")
            default: text.append(byte)
            }
        }
        throw failure("a string has no end")
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        guard let byte = next else { throw failure("a string has no end") }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"):
            let first = try hexadecimal()
            if (0xD800..<0xDC00).contains(first), take("\\u") {
                let second = try hexadecimal()
                guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
                return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
            }
            return Unicode.Scalar(first) ?? "\u{FFFD}"
        default: throw failure("an unknown escape in a string")
        }
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt32 {
        guard bytes.count - offset >= 4 else { throw failure("a string has no end") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
                throw failure("four hexadecimal digits are missing")
            }
            value = value << 4 + UInt32(digit)
            offset += 1
        }
        return value
    }
}
