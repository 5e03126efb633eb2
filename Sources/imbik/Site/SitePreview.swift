import Foundation
import HTTP
import SiteGenerator
import Synchronization

/// Serves a site from memory to this machine alone, and tells open pages when it has changed.
final class SitePreview: Sendable {
    private struct State {
        var site = Site()
        /// Grows with each change.
        var version = 0
    }

    private let state = Mutex(State())
    /// The course's folder, which pictures and data are served from.
    private let course: String
    /// What a page loads to notice changes.
    private let reloadScript: Data
    private let port: UInt16

    init(course: String, reloadScript: Data, port: UInt16) { (self.course, self.reloadScript, self.port) = (course, reloadScript, port) }

    var version: Int { state.withLock { $0.version } }

    func show(_ site: Site) {
        state.withLock { state in
            guard state.site != site || state.version == 0 else { return }
            state.site = site
            state.version += 1
        }
    }

    func answer(_ request: HTTPRequest) -> HTTPResponse {
        // A page from elsewhere could otherwise reach this server under a name of its own.
        let host = request.headers["host"] ?? ""
        guard ["127.0.0.1:\(port)", "localhost:\(port)"].contains(host) else {
            return HTTPResponse(.forbidden, "text/plain", Array("This preview is for this machine only.\n".utf8))
        }
        guard request.method == "GET" || request.method == "HEAD" else { return HTTPResponse(.methodNotAllowed, "text/plain", []) }
        switch request.path {
        case "/_imbik/reload.js":
            return HTTPResponse(.ok, "text/javascript; charset=utf-8", Array(reloadScript))
        case "/_imbik/changes":
            let seen = request.arguments["since"].flatMap { Int($0) } ?? 0
            return HTTPResponse(.ok, "text/plain", Array("\(changes(since: seen))".utf8))
        default:
            return file(request.path)
        }
    }

    /// The site's version, as soon as it is another one than `seen`, or after some seconds.
    private func changes(since seen: Int) -> Int {
        let end = ContinuousClock.now + .seconds(20)
        while version == seen, ContinuousClock.now < end { usleep(40_000) }
        return version
    }

    private func file(_ path: String) -> HTTPResponse {
        var name = String(path.drop { $0 == "/" })
        if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
        let site = state.withLock { $0.site }
        if var bytes = site.files[name] {
            if name.hasSuffix(".html") { bytes = watched(bytes) }
            return HTTPResponse(.ok, contentType(name), bytes)
        }
        let file = name.hasPrefix("files/") ? String(name.dropFirst("files/".count)) : ""
        if site.courseFiles.contains(file), let data = FileManager.default.contents(atPath: "\(course)/\(file)") {
            return HTTPResponse(.ok, contentType(file), SiteFolder.served(Array(data), path: file))
        }
        return HTTPResponse(.notFound, "text/html; charset=utf-8", watched(site.files["404.html"] ?? []))
    }

    /// With the script that reloads it.
    private func watched(_ page: [UInt8]) -> [UInt8] {
        guard let head = page.firstRange(of: Array("</head>".utf8)) else { return page }
        let script = "<script defer src=\"/_imbik/reload.js\" data-version=\"\(version)\"></script>\n"
        return page[..<head.lowerBound] + Array(script.utf8) + page[head.lowerBound...]
    }

    private func contentType(_ name: String) -> String {
        switch name.split(separator: ".").last.map(String.init) ?? "" {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "xml": "application/xml; charset=utf-8"
        case "json": "application/json; charset=utf-8"
        case "wasm": "application/wasm"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "pdf": "application/pdf"
        default: "text/plain; charset=utf-8"
        }
    }
}
