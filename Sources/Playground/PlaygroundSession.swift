import GGUF
import LanguageModels
import Tensors
import Tokenization

/// A model in a page, and the text that it is writing.
final class PlaygroundSession {
    let model: LanguageModel
    private let decoder: Decoder
    private var text: TextContinuation?
    /// Of what may come next, `[V]`; empty before a prompt was read.
    private(set) var scores: [Float] = []
    private let file: UnsafeMutableRawBufferPointer

    /// - Parameter file: a GGUF file, allocated with 64-byte alignment. The session frees it.
    init(owning file: UnsafeMutableRawBufferPointer) throws(ModelError) {
        do throws(ModelError) {
            let opened: GGUFFile
            do throws(GGUFError) {
                opened = try GGUFFile(borrowing: UnsafeRawBufferPointer(file), name: "model")
            } catch { throw ModelError.file(error) }
            model = try LanguageModel(opened, compute: Compute(threads: 1))
        } catch {
            file.deallocate()
            throw error
        }
        self.file = file
        decoder = Decoder(model)
    }

    deinit { file.deallocate() }

    /// Forgets everything and reads a prompt.
    func read(_ prompt: [TokenID], _ options: GenerationOptions) throws(ModelError) {
        (text, scores) = (nil, [])
        decoder.rewind(to: 0)
        scores = try decoder.read(prompt)
        text = TextContinuation(after: prompt, options, model)
    }

    /// One step of the text.
    struct Step {
        /// The token written; nil where the text ended without one.
        var token: TokenID?
        /// The characters that are complete with it.
        var piece: String
        /// Why the text ended here, if it did.
        var reason: Generation.StopReason?
    }

    /// Writes one more token; nil where nothing is being written.
    func step() throws(ModelError) -> Step? {
        guard var text, text.generation == nil else { return nil }
        var piece = ""
        let next = scores.withUnsafeBufferPointer { scores in
            text.next(scores, count: decoder.count) { words in
                piece += words
                return true
            }
        }
        self.text = text
        guard let next else {
            let ended = text.generation
            let reason = ended?.stopReason ?? .cancelled
            return Step(token: reason == .endOfText ? nil : ended?.tokens.last, piece: piece, reason: reason)
        }
        scores = try decoder.read([next])
        return Step(token: next, piece: piece, reason: nil)
    }

    /// What may come next: the likeliest tokens, each with its probability by the model, and the one that it is drawn with
    /// at `temperature` among the `topK` likeliest.
    func likeliest(_ count: Int, temperature: Float, topK: Int) -> [(token: TokenID, probability: Float, drawn: Float)] {
        guard !scores.isEmpty else { return [] }
        let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
        let all = logSoftmax(scores)
        let kept = Array(order.prefix(temperature > 0 ? (topK > 0 ? topK : order.count) : 1))
        let largest = scores[order[0]]
        let drawn = logSoftmax(kept.map { temperature > 0 ? (scores[$0] - largest) / temperature : 0 })
        return order.prefix(count).enumerated().map { place, index in
            (
                token: TokenID(index), probability: Float(exponential(Double(all[index]))),
                drawn: place < drawn.count ? Float(exponential(Double(drawn[place]))) : 0
            )
        }
    }
}
