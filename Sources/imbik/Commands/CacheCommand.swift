import ArgumentParser

struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache",
        abstract: "Keep predictions, and ask for them in microseconds.",
        discussion: """
            A cache is an SQLite file. A prediction belongs to its query, to the task, to everything in the prompt, and to the \
            model's file: where one of these changes, nothing that was computed before is served. Queries that differ in \
            capital letters, white space or final punctuation only are one; docs/offline-inference.md has the rules.
            """,
        subcommands: [CacheFill.self, CacheRefresh.self, CacheAsk.self, CacheStats.self, CacheExport.self])
}
