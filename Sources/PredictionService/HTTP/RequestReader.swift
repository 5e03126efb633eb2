/// Takes requests out of the bytes of a connection, as they come.
///
/// Nothing about the bytes is trusted (RFC 9112): the head and the body have limits, lengths that could be read in two ways
/// are refused, and so are folded lines, bare line feeds and transfer codings.
package struct RequestReader {
    private struct Head {
        var request: ServiceRequest
        var bodyLength: Int
        var asksToContinue: Bool
    }

    private let limits: ServiceLimits
    private var buffer: [UInt8] = []
    private var head: Head?
    /// Where the end of the head is looked for.
    private var searched = 0

    package init(_ limits: ServiceLimits) { self.limits = limits }

    /// Whether nothing of the next request is there.
    package var isEmpty: Bool { buffer.isEmpty && head == nil }

    package mutating func append(_ bytes: some Sequence<UInt8>) { buffer.append(contentsOf: bytes) }

    /// The next request, nil as long as something of it is missing.
    package mutating func next() throws(RequestFault) -> ServiceRequest? {
        if head == nil { head = try takeHead() }
        guard var request = head?.request, let length = head?.bodyLength, buffer.count >= length else { return nil }
        request.body = Array(buffer[..<length])
        buffer.removeFirst(length)
        (head, searched) = (nil, 0)
        return request
    }

    /// Whether the client waits for "100 Continue" before it sends the body; true once.
    package mutating func takeWishToContinue() -> Bool {
        guard let head, head.asksToContinue, buffer.count < head.bodyLength else { return false }
        self.head?.asksToContinue = false
        return true
    }

    private mutating func takeHead() throws(RequestFault) -> Head? {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        while searched + 4 <= buffer.count {
            if buffer[searched] == 0x0D, buffer[searched..<searched + 4].elementsEqual(end) {
                let head = try Self.head(buffer[..<searched], limits)
                buffer.removeFirst(searched + 4)
                return head
            }
            searched += 1
            if searched > limits.headBytes { throw .headTooLong(limit: limits.headBytes) }
        }
        return nil
    }

    private static func head(_ bytes: ArraySlice<UInt8>, _ limits: ServiceLimits) throws(RequestFault) -> Head {
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .malformed("bytes that are no text") }
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        for index in lines.indices.dropLast() {
            guard lines[index].utf8.last == 0x0D else { throw .malformed("a line without its carriage return") }
            lines[index] = Substring(lines[index].utf8.dropLast())
        }
        guard lines.allSatisfy({ !$0.utf8.contains(0x0D) }) else { throw .malformed("a carriage return within a line") }
        var request = try requestLine(lines[0])
        for line in lines.dropFirst() {
            guard let colon = line.utf8.firstIndex(of: 0x3A), line.utf8[..<colon].allSatisfy(isToken), colon > line.startIndex else {
                throw .malformed("a line that is no header")
            }
            let name = line[..<colon].lowercased()
            let value = trimmed(line[line.utf8.index(after: colon)...])
            guard let other = request.headers[name] else {
                request.headers[name] = value
                continue
            }
            if ["content-length", "transfer-encoding", "host", "authorization", "origin"].contains(name) {
                throw .malformed("'\(name)' is there twice")
            }
            request.headers[name] = other + ", " + value
        }
        return try framed(request, limits)
    }

    private static func requestLine(_ line: Substring) throws(RequestFault) -> ServiceRequest {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[0].utf8.allSatisfy(isToken), words[2].hasPrefix("HTTP/") else {
            throw .malformed("the first line")
        }
        guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .version }
        guard words[1].utf8.first == 0x2F, words[1].utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .malformed("the path")
        }
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return ServiceRequest(
            method: String(words[0]), path: String(target[0]), query: target.count > 1 ? String(target[1]) : "",
            keepsAlive: words[2] == "HTTP/1.1")
    }

    /// How long the body is, and what comes after it.
    private static func framed(_ head: ServiceRequest, _ limits: ServiceLimits) throws(RequestFault) -> Head {
        var request = head
        let isNew = request.keepsAlive
        if isNew, request.headers["host"] == nil { throw .malformed("'host' is missing") }
        if request.headers["transfer-encoding"] != nil { throw .transferCoding }
        var length = 0
        if let words = request.headers["content-length"] {
            guard !words.isEmpty, words.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .malformed("'content-length'") }
            // A number beyond 64 bits is too long as well.
            length = Int(words) ?? .max
            if length > limits.bodyBytes { throw .bodyTooLong(limit: limits.bodyBytes) }
        }
        let wishes = (request.headers["connection"] ?? "").lowercased().split(separator: ",").map { trimmed($0) }
        request.keepsAlive = isNew ? !wishes.contains("close") : wishes.contains("keep-alive")
        return Head(
            request: request, bodyLength: length,
            asksToContinue: isNew && request.headers["expect"]?.lowercased() == "100-continue")
    }

    private static func trimmed(_ text: Substring) -> String {
        var bytes = text.utf8[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(Substring(bytes))
    }

    /// RFC 9110, §5.6.2.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
