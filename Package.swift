// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The toolchain ships swift-syntax, the compiler's own parser, ready built (its macros use it).
// Linking that copy instead of building our own saves minutes of the first build; see DECISIONS.md.
let toolchainLibraries: String = {
    // This manifest runs as a program linked to the toolchain's own library; its memory map says where that is.
    let data = try? FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd()
    let suffix = "/pm/ManifestAPI/libPackageDescription.so"
    let words = String(decoding: data ?? Data(), as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard let library = words.first(where: { $0.hasSuffix(suffix) }) else { return "/usr/lib/swift" }
    return String(library.dropLast(suffix.count))
}()

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335: the cost of `any` is visible
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: an import is not API by accident
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444: each file says what it uses
]
let swiftSyntax: [SwiftSetting] = [.unsafeFlags(["-I", "\(toolchainLibraries)/host"])]
// Importable with @testable in release mode too, so that the tests use the very modules that the program is made of and
// nothing is built twice. Not for the engine: it costs speed.
let testable: [SwiftSetting] = [.unsafeFlags(["-enable-testing"])]
let linkSwiftSyntax: [LinkerSetting] = [
    .unsafeFlags([
        "-L\(toolchainLibraries)/host", "-lSwiftSyntax", "-lSwiftParser", "-lSwiftIDEUtils",
        "-Xlinker", "-rpath", "-Xlinker", "\(toolchainLibraries)/host",
    ])
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], swift: [SwiftSetting] = [],
    linker: [LinkerSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict + swift, linkerSettings: linker)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    // What tests compare with is read from the source folder, not bundled.
    let data = ["Fixtures", "Goldens"].filter {
        FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/Tests/\(name)/\($0)")
    }
    return .testTarget(
        name: name, dependencies: dependencies + ["TestSupport", "Tensors"], exclude: data,
        swiftSettings: strict + swiftSyntax)
}

let package = Package(
    name: "imbik",
    defaultLocalization: "en",
    products: [
        .executable(name: "imbik", targets: ["imbik"]),
        .executable(name: "imbik-cell-host", targets: ["imbik-cell-host"]),
        .library(name: "ImbikLab", type: .dynamic, targets: ["ImbikLab"]),
        .library(name: "ExerciseWorker", type: .static, targets: ["ExerciseWorker"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // Engine: knows nothing of lessons. Everything down to Playground also compiles as Embedded Swift.
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"])]),
        library("Diagnostics"),
        library("JSON"),
        library("Tensors", ["CKernels"]),
        library("GGUF", ["Tensors", "Diagnostics"]),
        library("Tokenization", ["Diagnostics"]),
        library("LanguageModels", ["Tensors", "GGUF", "Tokenization", "Diagnostics"]),
        .target(name: "CPlayground"),  // what a page lacks of a system
        library("Playground", ["CPlayground", "LanguageModels", "GGUF", "Tokenization", "Tensors", "Diagnostics"]),
        library("Escaping"),
        .systemLibrary(name: "COpenBLAS", providers: [.apt(["libopenblas-dev"])]),
        library("DenseProducts", ["Tensors", "CKernels", "COpenBLAS"]),
        library(
            "Training",
            ["DenseProducts", "Tensors", "GGUF", "Tokenization", "LanguageModels", "Diagnostics", "Hashing"]),
        library("Datasets", ["JSON", "Tensors", "Diagnostics"]),
        library("Evaluation", ["Datasets", "JSON", "LanguageModels", "Tokenization", "Tensors", "Diagnostics"]),
        library("OfflineInference", ["Evaluation", "LanguageModels", "Tokenization", "JSON", "Hashing", "Diagnostics"]),
        library("QuerySpelling"),
        library(
            "PredictionCache",
            [
                "QuerySpelling", "JSON", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .systemLibrary(name: "CMicroHTTPD", providers: [.apt(["libmicrohttpd-dev"])]),
        library("HTTP", ["CMicroHTTPD"]),
        library("PredictionService", ["HTTP", "JSON"]),
        library("LessonData", ["Datasets", "JSON", "Tensors"]),
        library("ModelFiles", ["Tensors", "GGUF", "LanguageModels", "Diagnostics"]),
        library(
            "Adaptation",
            [
                "Training", "DenseProducts", "Datasets", "Evaluation", "ModelFiles", "LanguageModels", "GGUF",
                "Tokenization", "Tensors", "Diagnostics",
            ]),
        library(
            "DamlaCorpus", ["Tensors", "GGUF", "Tokenization", "Diagnostics"],
            exclude: ["Facts", "Templates"]),  // read where they lie, by who pre-trains

        library(
            "Pretraining",
            [
                "DamlaCorpus", "Training", "DenseProducts", "Evaluation", "ModelFiles", "LanguageModels", "GGUF",
                "Tokenization", "Tensors", "Diagnostics",
            ]),

        // Course: knows nothing of models.
        .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
        library("Hashing", ["COpenSSL"]),
        library(
            "Lessons", ["CCMarkGFM", "Hashing", "Diagnostics", .product(name: "Yams", package: "Yams")],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "Grading", ["Lessons", "Hashing", "Diagnostics"], swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "Exercises", ["Grading", "Lessons", "Hashing", "JSON", "Diagnostics"], swift: swiftSyntax + testable,
            linker: linkSwiftSyntax),
        library("TerminalView", ["Exercises", "Lessons", "Diagnostics"], swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "Learning", ["Grading", "Lessons", "Diagnostics", "JSON", .product(name: "GRDB", package: "GRDB.swift")],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "Submissions", ["Exercises", "Grading", "Lessons", "JSON", "Escaping", "Hashing", "Diagnostics", "Translations"],
            swift: swiftSyntax + testable,
            linker: linkSwiftSyntax),
        library("Translations", ["Lessons", "Diagnostics"], swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "Dialogue", ["Exercises", "Grading", "Learning", "Lessons", "TerminalView", "Translations", "Diagnostics"],
            swift: swiftSyntax + testable,
            linker: linkSwiftSyntax),
        library("CellProtocol", ["JSON"], swift: testable),
        .target(name: "CSpawn"),  // child processes, as glibc's own extensions start them
        library(
            "CellKernel", ["CellProtocol", "JSON", "CSpawn", "Lessons", "Hashing", "Diagnostics"],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "SiteGenerator",
            [
                "Lessons", "Grading", "CellKernel", "Hashing", "JSON", "Diagnostics",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "Certificates", ["Learning", "Lessons", "Escaping", .product(name: "Mustache", package: "swift-mustache")],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        .target(name: "CCrashReports"),  // the signal handler of the processes that run a learner's code
        .target(name: "CCellHost"),  // forking, runtime hooks: what must not be Swift
        .executableTarget(
            name: "imbik-cell-host", dependencies: ["CellProtocol", "JSON", "CCellHost", "CCrashReports"], swiftSettings: strict,
            // Cells find the host's own `swift_errorInMain` and `imbik_cell_ended` before anyone else's.
            linkerSettings: [.unsafeFlags(["-Xlinker", "--export-dynamic"])]),

        // Exercises: the learner's code in a process of its own.
        // With library evolution, a worker that is compiled loads that one module and not those behind it.
        library(
            "ExerciseWorker", ["CCrashReports", "CellProtocol", "JSON"],
            swift: [.unsafeFlags(["-enable-library-evolution"])]),
        .target(name: "CSystemCallFilter"),  // what the kernel denies to other people's programs
        library(
            "ExerciseRunner",
            [
                "ExerciseWorker", "CellKernel", "CellProtocol", "CSpawn", "CSystemCallFilter", "JSON", "Hashing",
                "Diagnostics",
            ],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),

        library(
            "ExerciseGrading", ["ExerciseRunner", "Exercises", "CellKernel", "Lessons", "JSON", "Hashing", "Diagnostics"],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),
        library(
            "ClassGrading",
            [
                "ExerciseGrading", "ExerciseRunner", "Exercises", "Submissions", "Learning", "Grading", "Lessons", "JSON",
                "Hashing", "Diagnostics",
            ],
            swift: swiftSyntax + testable, linker: linkSwiftSyntax),

        // Where the two meet.
        // With library evolution, a cell that imports ImbikLab loads that one module and not the engine's behind it.
        library(
            "ImbikLab",
            [
                "Adaptation", "Training", "DenseProducts", "Evaluation", "OfflineInference", "QuerySpelling", "Datasets",
                "ModelFiles", "LanguageModels", "GGUF", "Hashing", "Tensors", "Tokenization", "Diagnostics", "Escaping",
            ],
            swift: [.unsafeFlags(["-enable-library-evolution"])]),
        library("ModelStore", ["Hashing", "Diagnostics"]),
        .executableTarget(
            name: "imbik",
            dependencies: [
                argumentParser, "LanguageModels", "ModelFiles", "GGUF", "Tensors", "Tokenization", "Diagnostics", "Hashing",
                "Adaptation", "Pretraining", "DamlaCorpus", "Training", "DenseProducts", "Datasets", "Evaluation", "JSON",
                "OfflineInference", "PredictionCache", "PredictionService", "HTTP", "QuerySpelling",
                "Lessons", "Grading", "TerminalView", "Learning", "Submissions", "Dialogue", "CellKernel", "CellProtocol",
                "ModelStore", "Translations", "Exercises", "ExerciseRunner", "ExerciseGrading", "ClassGrading",
                "Certificates", "SiteGenerator",
            ],
            swiftSettings: strict + swiftSyntax, linkerSettings: linkSwiftSyntax),

        .target(name: "TestSupport", dependencies: ["GGUF", "Tensors"], path: "Tests/TestSupport", swiftSettings: strict),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("TensorsTests", []),
        tests("GGUFTests", ["GGUF", "Diagnostics"]),
        tests("TokenizationTests", ["Tokenization", "LanguageModels", "GGUF", "Diagnostics"]),
        tests("LanguageModelsTests", ["LanguageModels", "GGUF", "Tokenization", "Diagnostics"]),
        tests("DenseProductsTests", ["DenseProducts"]),
        tests("TrainingTests", ["Training", "DenseProducts", "LanguageModels", "GGUF", "Tokenization", "Diagnostics"]),
        tests("JSONTests", ["JSON"]),
        tests("DatasetsTests", ["Datasets", "LessonData", "JSON", "Diagnostics"]),
        tests(
            "EvaluationTests",
            ["Evaluation", "Datasets", "LanguageModels", "GGUF", "Tokenization", "JSON", "Diagnostics"]),
        tests(
            "OfflineInferenceTests",
            ["OfflineInference", "Evaluation", "Datasets", "LanguageModels", "GGUF", "Tokenization", "JSON", "Diagnostics"]),
        tests("PredictionCacheTests", ["PredictionCache", "QuerySpelling", "JSON", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("PredictionServiceTests", ["PredictionService", "HTTP", "JSON"]),
        tests("ModelFilesTests", ["ModelFiles", "LanguageModels", "GGUF", "Tokenization", "Diagnostics"]),
        tests(
            "AdaptationTests",
            [
                "Adaptation", "Training", "DenseProducts", "Datasets", "Evaluation", "ModelFiles", "LanguageModels", "GGUF",
                "Tokenization", "Diagnostics",
            ]),
        tests("DamlaCorpusTests", ["DamlaCorpus", "Datasets", "LanguageModels", "GGUF", "Tokenization", "Diagnostics"]),
        tests(
            "PretrainingTests",
            ["Pretraining", "DamlaCorpus", "Training", "Evaluation", "ModelFiles", "LanguageModels", "GGUF", "Tokenization"]),
        tests("ImbikLabTests", ["ImbikLab"]),
        tests("LessonsTests", ["Lessons", "Diagnostics"]),
        tests("GradingTests", ["Grading", "Lessons", "Diagnostics"]),
        tests(
            "ExerciseGradingTests",
            ["ExerciseGrading", "ExerciseRunner", "Exercises", "CellKernel", "Lessons", "JSON", "Diagnostics"]),
        tests("ExercisesTests", ["Exercises", "Lessons", "JSON", "Diagnostics"]),
        tests("TerminalViewTests", ["TerminalView", "Lessons"]),
        tests(
            "LearningTests",
            ["Learning", "Grading", "Lessons", "Diagnostics", "JSON", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("SubmissionsTests", ["Submissions", "Exercises", "Grading", "Lessons", "JSON", "Diagnostics"]),
        tests(
            "ClassGradingTests",
            [
                "ClassGrading", "ExerciseGrading", "ExerciseRunner", "Exercises", "Submissions", "Learning", "CellKernel", "Grading",
                "Lessons", "JSON", "Diagnostics",
            ]),
        tests("CertificatesTests", ["Certificates", "Grading", "Learning", "Lessons"]),
        tests("DialogueTests", ["Dialogue", "Exercises", "Grading", "Learning", "Lessons", "TerminalView", "Diagnostics"]),
        tests("CellKernelTests", ["CellKernel", "CellProtocol", "JSON", "Lessons", "Diagnostics"]),
        tests("ExerciseRunnerTests", ["ExerciseRunner", "CellKernel", "JSON", "Diagnostics"]),
        tests(
            "SiteGeneratorTests", ["SiteGenerator", "CellKernel", "Grading", "Lessons", "Hashing", "JSON", "Diagnostics"]),
        tests("ModelStoreTests", ["ModelStore", "Hashing"]),
        tests("TranslationsTests", ["Translations", "Diagnostics"]),
        tests("CommandTests", ["GGUF", "LanguageModels"]),
        tests("CodeShapeTests", []),
    ]
)
