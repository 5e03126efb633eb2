/// A script without comments and without the white space that only people need. Names and texts stay as they are.
struct TightScript {
    private let source: [UInt8]
    private var index = 0
    private var output: [UInt8] = []
    /// What stands between the last piece and the next.
    private var brokeLine = false
    private var sawSpace = false

    static func bytes(_ source: String) -> [UInt8] {
        var reader = TightScript(Array(source.utf8))
        reader.read()
        return reader.output
    }

    private init(_ source: [UInt8]) { self.source = source }

    private mutating func read() {
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                if byte == UInt8(ascii: "\n") { brokeLine = true } else { sawSpace = true }
                index += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let next = peek(), next != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
                index = source[index...].firstRange(of: Array("*/".utf8))?.upperBound ?? source.count
                sawSpace = true
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                add { $0.skipQuoted(byte) }
            case UInt8(ascii: "`"):
                add { $0.skipTemplate() }
            case UInt8(ascii: "/") where startsPattern:
                add { $0.skipPattern() }
            case _ where Self.isWord(byte):
                add { reader in while let next = reader.peek(), Self.isWord(next) { reader.index += 1 } }
            default:
                add { $0.index += 1 }
            }
        }
        if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
    }

    private func peek(_ ahead: Int = 0) -> UInt8? { source.indices.contains(index + ahead) ? source[index + ahead] : nil }

    /// Adds the piece over which `skip` goes, after what must stand between it and the last one.
    private mutating func add(_ skip: (inout TightScript) -> Void) {
        let start = index
        skip(&self)
        if let last = output.last, brokeLine || sawSpace {
            let next = source[start]
            // A line's end may end a statement: it stays, unless a sign on either side says that the statement goes on.
            if brokeLine, !"{;,([=>?:&|".utf8.contains(last), !"})].?:&|,;".utf8.contains(next) {
                output.append(UInt8(ascii: "\n"))
            } else if Self.isWord(last) && Self.isWord(next) || last == next && "+-/".utf8.contains(next) {
                output.append(UInt8(ascii: " "))
            }
        }
        (brokeLine, sawSpace) = (false, false)
        index = min(index, source.count)
        output += source[start..<index]
    }

    private mutating func skipQuoted(_ quote: UInt8) {
        index += 1
        while let byte = peek(), byte != quote { index += byte == UInt8(ascii: "\\") ? 2 : 1 }
        index += 1
    }

    /// With what stands in its braces, left as it is.
    private mutating func skipTemplate() {
        index += 1
        while let byte = peek(), byte != UInt8(ascii: "`") {
            if byte == UInt8(ascii: "$"), peek(1) == UInt8(ascii: "{") {
                index += 2
                skipBraces()
            } else {
                index += byte == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        index += 1
    }

    private mutating func skipBraces() {
        var depth = 1
        var last = UInt8(ascii: "{")
        while let byte = peek(), depth > 0 {
            defer { if byte != UInt8(ascii: " ") { last = byte } }
            switch byte {
            case UInt8(ascii: "/") where Self.mayPrecedePattern(last): skipPattern()
            case UInt8(ascii: "`"): skipTemplate()
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted(byte)
            case UInt8(ascii: "{"): (depth, index) = (depth + 1, index + 1)
            case UInt8(ascii: "}"): (depth, index) = (depth - 1, index + 1)
            default: index += 1
            }
        }
    }

    /// Whether a slash here begins a regular expression: behind a sign that no value ends with.
    private var startsPattern: Bool {
        guard let last = output.last else { return true }
        if Self.mayPrecedePattern(last) { return true }
        return ["return", "typeof", "case", "in", "of"].contains { word in
            output.suffix(word.utf8.count).elementsEqual(word.utf8) && !(output.dropLast(word.utf8.count).last.map(Self.isWord) ?? false)
        }
    }

    private static func mayPrecedePattern(_ byte: UInt8) -> Bool { "(,=:[!&|?{};<>+-*%~^".utf8.contains(byte) }

    private mutating func skipPattern() {
        index += 1
        var isInClass = false
        while let byte = peek(), isInClass || byte != UInt8(ascii: "/") {
            switch byte {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            default: break
            }
            index += 1
        }
        index += 1
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: "_$#".utf8.contains(byte)
        }
    }
}
