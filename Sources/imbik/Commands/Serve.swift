import ArgumentParser
import Diagnostics
import Foundation
import HTTP
import OfflineInference
import PredictionCache
import PredictionService

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer queries over HTTP, from a cache of predictions.",
        discussion: """
            POST /predict takes one query {"id": 7, "text": "is it safe?"} or an array of them. /healthz, /metrics (for \
            Prometheus) and /openapi.json are for programs; the page at / shows what is asked and what the cache has.

            With '--fallback model', what the cache does not have is computed and kept; the task, the prompt and the model are \
            given as to 'imbik cache fill'. Otherwise no model is loaded, and the answer is "unknown".

            Only this machine can ask, unless '--host' says otherwise; then a token is needed. Each request is one line of \
            JSON on standard error, without the query. Ctrl-C or SIGTERM stops, after what was asked is answered. The limits \
            are described in docs/offline-inference.md.
            """)

    enum Fallback: String, ExpressibleByArgument, CaseIterable {
        case none, model
    }

    @Option(help: "The cache.")
    var cache: String

    @Option(help: "The number of the task, prompt and model that are meant; 'imbik cache stats' shows them. (default: the newest)")
    var context: Int?

    @Option(help: "What answers where the cache does not: none or model.")
    var fallback = Fallback.none

    @Option(help: "The address to listen at.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen at; 0 takes a free one.")
    var port: UInt16 = 8322

    @Option(help: "A file whose first line is the token that those who ask must have.")
    var tokenFile: String?

    @Flag(inversion: .prefixedNo, help: "Write a line of JSON for each request to standard error.")
    var log = true

    @Option(help: "With '--fallback model', what is done with each query: classify or generate.")
    var task: InferenceTask.Name?

    @OptionGroup var settings: InferenceSettings
    @OptionGroup var keeping: KeepingOptions

    func validate() throws {
        guard let address = ServiceAddress(host: host, port: port) else {
            throw ValidationError("'--host' is an address such as 127.0.0.1 or ::1, not '\(host)'.")
        }
        if !address.isLoopback && tokenFile == nil {
            throw ValidationError("'--host \(host)' lets other machines ask; that needs a '--token-file'.")
        }
        switch fallback {
        case .none:
            if task != nil { throw ValidationError("'--task' is for '--fallback model' only.") }
        case .model:
            guard let task else { throw ValidationError("'--fallback model' needs '--task', as 'imbik cache fill' does.") }
            if task == .score { throw ValidationError("A cache keeps predictions of 'classify' and 'generate'.") }
            if context != nil { throw ValidationError("'--context' is for '--fallback none': the model's own is taken otherwise.") }
            try settings.check(for: task)
        }
    }

    func run() throws {
        guard let address = ServiceAddress(host: host, port: self.port) else { return }
        let token = try tokenFile.map(Self.token)
        let loaded = try task.map { try settings.load($0) }
        let (cache, lookup) = try predictions(loaded)
        let interruption = Interruption(by: [SIGINT, SIGTERM])
        defer { interruption.end() }
        let (descriptor, port) = try address.listen()

        let limits = ServiceLimits()
        let desk = loaded.map { _ in MissDesk(capacity: limits.waitingMisses) }
        let computed = DispatchSemaphore(value: 0)
        if let desk, let loaded {
            let computing = MissComputing(cache: cache, loaded: loaded, expires: keeping.expires?.milliseconds)
            let thread = Thread {
                computing.run(desk)
                computed.signal()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        let service = PredictionService(
            lookup, misses: desk, access: Access(token: token, loopbackPort: address.isLoopback ? port : nil), limits: limits,
            now: { .now })
        let writes = log
        let server = HTTPServer(service) { exchange in
            if writes { exchange.logLine.withUnsafeBytes { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) } }
        }
        print(address.url(port: port))
        fflush(nil)
        let counting = DispatchQueue(label: "counting")
        let timer = DispatchSource.makeTimerSource(queue: counting)
        timer.schedule(deadline: .now() + 5, repeating: 5)
        // Where another program keeps the file locked, this waits, and nobody waits for it.
        timer.setEventHandler { try? cache.keepTraffic() }
        timer.activate()
        let hasServed = server.run(descriptor, until: { interruption.isAsked })
        timer.cancel()
        counting.sync {}
        if let desk {
            desk.close()
            computed.wait()
        }
        try cache.keepTraffic()
        try cache.close()
        if !hasServed { throw HTTPServer.couldNotStart }
    }

    private func predictions(_ loaded: LoadedInference?) throws -> (PredictionCache, CachedPredictions) {
        if let loaded {
            let cache = try PredictionCache(path: self.cache, .asking)
            return (cache, CachedPredictions(cache: cache, context: loaded.context))
        }
        let (cache, chosen) = try CacheOptions.open(self.cache, context: context)
        return (cache, CachedPredictions(cache: cache, context: chosen.context))
    }

    private static func token(in path: String) throws -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw Problem("the file cannot be read", place: path) }
        let token = text.split(whereSeparator: \.isNewline).first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
        guard token.utf8.count >= 16, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(
                "the token is no word of 16 characters or more", place: path, hint: "make one: openssl rand -hex 32 > \(path)")
        }
        return token
    }
}
