import Testing

@Suite("Targets import only what the map in ARCHITECTURE.md allows")
struct ImportTests {
    let sources = SourceFile.sources.filter(\.isSwift)

    /// Modules that only these targets may import.
    @Test(arguments: [
        ("CKernels", ["Tensors", "DenseProducts"]),
        ("COpenBLAS", ["DenseProducts"]),
        ("CCMarkGFM", ["Lessons"]),
        ("COpenSSL", ["Hashing"]),
        ("Yams", ["Lessons"]),
        ("GRDB", ["Learning", "PredictionCache"]),
        ("GRDBSQLite", ["PredictionCache"]),
        ("ArgumentParser", ["imbik"]),
        ("Mustache", ["SiteGenerator", "Certificates"]),
        ("CMicroHTTPD", ["HTTP"]),
        ("LanguageModels", ["LanguageModels", "Training", "ModelFiles", "Evaluation", "OfflineInference", "Adaptation", "Pretraining", "ImbikLab", "Playground", "imbik"]),
        ("ImbikLab", []),
        ("ExerciseWorker", ["ExerciseRunner"]),
        ("CSystemCallFilter", ["ExerciseRunner"]),
    ])
    func module(_ module: String, isImportedOnlyBy targets: [String]) {
        let strangers = sources.filter { $0.imports.contains(module) && !targets.contains($0.target) }
        #expect(strangers.map(\.path) == [])
    }

    /// The engine runs in a web page and inside cells, where there is no Foundation; cells load faster without it too.
    @Test(arguments: [
        "Diagnostics", "JSON", "Escaping", "Tensors", "GGUF", "Tokenization", "LanguageModels", "Datasets", "Evaluation", "OfflineInference",
        "QuerySpelling", "LessonData", "ModelFiles", "DenseProducts", "Training", "Adaptation", "ImbikLab", "CellProtocol", "ExerciseWorker",
        "Playground",
    ])
    func engineTargetNeedsNoFoundation(_ target: String) {
        let foundation: Set = ["Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch"]
        let users = sources.filter { $0.target == target && !$0.imports.isDisjoint(with: foundation) }
        #expect(users.map(\.path) == [])
    }

    /// A site follows from its input alone.
    @Test(arguments: ["ImbikLab", "Learning", "ModelStore", "GGUF", "CSpawn", "Dispatch"])
    func theSiteGeneratorNeverImports(_ module: String) {
        #expect(sources.filter { $0.target == "SiteGenerator" && $0.imports.contains(module) }.map(\.path) == [])
    }

    /// What a service answers follows from values; sockets are the program's.
    @Test(arguments: ["Foundation", "Glibc", "GRDB", "LanguageModels", "PredictionCache"])
    func thePredictionServiceNeverImports(_ module: String) {
        #expect(sources.filter { $0.target == "PredictionService" && $0.imports.contains(module) }.map(\.path) == [])
    }

    @Test func noNetwork() {
        #expect(sources.filter { $0.imports.contains("FoundationNetworking") }.map(\.path) == [])
    }
}
