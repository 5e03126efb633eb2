import Foundation
public import Testing

/// The real model, for tests that need it: found where the course keeps it, never downloaded.
public enum SmolLM2 {
    public static let fileName = "SmolLM2-135M-Instruct.Q4_1.gguf"

    /// The file named by `IMBIK_SMOLLM2`, otherwise the one in the user's cache folder; nil when it isn't there.
    public static var path: String? {
        FileManager.default.fileExists(atPath: expectedPath) ? expectedPath : nil
    }

    public static var isThere: Bool { path != nil }

    /// Why a test is skipped. Use as `.enabled(if: SmolLM2.isThere, SmolLM2.skipReason)`.
    public static let skipReason: Comment =
        "SmolLM2 is not on this machine; './imbik model fetch smollm2' fetches it, or IMBIK_SMOLLM2 names the file"

    private static var expectedPath: String {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["IMBIK_SMOLLM2"], !named.isEmpty { return named }
        let cache = environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory() + "/.cache"
        return "\(cache)/imbik/models/\(fileName)"
    }
}
