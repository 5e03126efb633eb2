import Foundation
import Glibc
import Testing

/// A program that serves, and the connections to it.
final class RunningService {
    let process = Process()
    let port: UInt16
    private let errorFile: URL

    /// Starts the program in the fixture's folder and waits until it says where it listens.
    init(_ words: [String], in folder: URL) throws {
        errorFile = folder.appending(path: "serve-errors-\(UUID().uuidString).txt")
        try Data().write(to: errorFile)
        process.executableURL = URL(filePath: ImbikProgram.path)
        process.arguments = words
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache"]
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var line: [UInt8] = []
        while line.last != 0x0A, let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty { line += byte }
        let url = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        port = try #require(url.split(separator: ":").last.flatMap { UInt16($0.dropLast()) }, "it said: \(url)")
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Sends a signal, and waits for the end; says what stood on standard error.
    func stop(by signal: Int32 = SIGTERM) throws -> (status: Int32, errors: String) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: errorFile, encoding: .utf8))
    }

    func connect() throws -> ClientConnection { try ClientConnection(self) }

    /// One request on a connection of its own.
    func ask(_ method: String, _ path: String, headers: [String] = [], body: String = "") throws -> (status: Int, body: String) {
        try connect().ask(method, path, headers: headers, body: body)
    }

    func predict(_ body: String) throws -> String { try ask("POST", "/predict", body: body).body }
}

/// A client's end of a connection, byte by byte.
final class ClientConnection {
    private let descriptor: Int32
    /// Runs as long as somebody is connected.
    private let service: RunningService
    private var received: [UInt8] = []

    init(_ service: RunningService) throws {
        self.service = service
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = service.port.bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        let done = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(done == 0)
        // A server that says nothing fails the test instead of holding it up.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func send(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return }
            bytes = bytes.dropFirst(count)
        }
    }

    func request(_ method: String, _ path: String, headers: [String] = [], body: String = "") -> String {
        let host = headers.contains { $0.lowercased().hasPrefix("host:") } ? [] : ["Host: 127.0.0.1:\(service.port)"]
        let lines = ["\(method) \(path) HTTP/1.1"] + host + headers + ["Content-Length: \(body.utf8.count)"]
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    func ask(_ method: String, _ path: String, headers: [String] = [], body: String = "") throws -> (status: Int, body: String) {
        send(request(method, path, headers: headers, body: body))
        let (head, body) = try response()
        return (try #require(Int(head.split(separator: " ")[1])), body)
    }

    /// The next response.
    func response() throws -> (head: String, body: String) {
        while true {
            if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
                let length = head.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
                if received.count >= end.upperBound + length {
                    let body = String(decoding: received[end.upperBound..<end.upperBound + length], as: UTF8.self)
                    received.removeFirst(end.upperBound + length)
                    return (head, body)
                }
            }
            try #require(try receive(), "the connection ended")
        }
    }

    /// Whether the server has ended the connection.
    func isEnded() throws -> Bool { try !receive() }

    private func receive() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        try #require(count >= 0 || errno == ECONNRESET, "the server says nothing")
        received += buffer.prefix(max(count, 0))
        return count > 0
    }
}
