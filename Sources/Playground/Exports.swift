// What the page's script calls. Texts go in as UTF-8. A result lies in the session's output; a function returns how many
// bytes it has, or −1: then the output says in words what is wrong. Numbers are 32 bits wide, little-endian.

import Diagnostics
import LanguageModels
import Tokenization

/// A loaded model, or why it could not be loaded, and the last result.
final class PlaygroundHandle {
    let session: Result<PlaygroundSession, ModelError>
    /// Of the page's language.
    let book: PhraseBook
    var output = PlaygroundOutput()

    init(_ session: Result<PlaygroundSession, ModelError>, _ book: PhraseBook) { (self.session, self.book) = (session, book) }

    /// Runs `body` on the session; its error becomes words.
    func answer(_ body: (PlaygroundSession, inout PlaygroundOutput) throws(ModelError) -> Void) -> Int32 {
        output = PlaygroundOutput()
        do throws(ModelError) {
            switch session {
            case .success(let session): try body(session, &output)
            case .failure(let error): throw error
            }
            return Int32(output.bytes.count)
        } catch {
            output = PlaygroundOutput()
            output.add(text: error.explanation.text(in: book))
            return -1
        }
    }
}

/// Memory for what goes in, aligned for any kernel.
@_cdecl("imbik_allocate")
public func allocate(_ count: Int32) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: max(Int(count), 1), alignment: 64)
}

@_cdecl("imbik_free")
public func free(_ memory: UnsafeMutableRawPointer) { memory.deallocate() }

/// Loads a model file, which is the session's from now on.
/// - Parameter words: what its messages are called (`PhraseBook.init(pageWords:)`).
@_cdecl("imbik_open")
public func open(
    _ file: UnsafeMutableRawPointer, _ count: Int32, _ words: UnsafeRawPointer, _ wordsCount: Int32
) -> UnsafeMutableRawPointer {
    let bytes = UnsafeMutableRawBufferPointer(start: file, count: Int(count))
    let session: Result<PlaygroundSession, ModelError>
    do throws(ModelError) { session = .success(try PlaygroundSession(owning: bytes)) } catch { session = .failure(error) }
    let book = PhraseBook(pageWords: UnsafeRawBufferPointer(start: words, count: Int(wordsCount)))
    return Unmanaged.passRetained(PlaygroundHandle(session, book)).toOpaque()
}

@_cdecl("imbik_close")
public func close(_ handle: UnsafeMutableRawPointer) { Unmanaged<PlaygroundHandle>.fromOpaque(handle).release() }

/// Copies the last result to `memory`, which has room for it.
@_cdecl("imbik_output")
public func output(_ handle: UnsafeMutableRawPointer, _ memory: UnsafeMutableRawPointer, _ count: Int32) {
    let bytes = at(handle).output.bytes
    UnsafeMutableRawBufferPointer(start: memory, count: Int(count)).copyBytes(from: bytes.prefix(Int(count)))
}

/// How many bytes `imbik_output` has: also of the words after −1.
@_cdecl("imbik_output_count")
public func outputCount(_ handle: UnsafeMutableRawPointer) -> Int32 { Int32(at(handle).output.bytes.count) }

/// Layers, heads, tokens of context, entries of the vocabulary.
@_cdecl("imbik_shape")
public func shape(_ handle: UnsafeMutableRawPointer) -> Int32 {
    at(handle).answer { session, output in
        let c = session.model.configuration
        for number in [c.layers, c.heads, c.contextLength, c.vocabularyCount] { output.add(number) }
    }
}

/// The tokens of a prompt.
@_cdecl("imbik_encode")
public func encode(_ handle: UnsafeMutableRawPointer, _ text: UnsafeRawPointer, _ count: Int32) -> Int32 {
    at(handle).answer { session, output in
        for token in session.model.tokenizer.promptTokens(string(text, count)) { output.add(token.index) }
    }
}

/// The bytes of one token.
@_cdecl("imbik_token")
public func token(_ handle: UnsafeMutableRawPointer, _ token: Int32) -> Int32 {
    at(handle).answer { session, output in output.bytes += session.model.tokenizer.bytes(of: TokenID(rawValue: token)) }
}

/// Reads a prompt, so that `imbik_next` can continue it.
/// - Parameters:
///   - temperature: 0: always the likeliest.
///   - topK: 0: all.
///   - stopsAtLineEnd: whether the text ends before a line feed.
@_cdecl("imbik_read")
public func read(
    _ handle: UnsafeMutableRawPointer, _ text: UnsafeRawPointer, _ count: Int32, _ maxTokens: Int32, _ temperature: Float,
    _ topK: Int32, _ seed: UInt64, _ stopsAtLineEnd: Int32
) -> Int32 {
    at(handle).answer { session, output throws(ModelError) in
        let sampling: Sampling =
            temperature > 0 ? .random(temperature: temperature, topK: topK > 0 ? Int(topK) : nil, topP: 1, seed: seed) : .greedy
        let options = GenerationOptions(
            maxTokens: Int(maxTokens), sampling: sampling, stop: stopsAtLineEnd != 0 ? ["\n"] : [])
        try session.read(session.model.tokenizer.promptTokens(string(text, count)), options)
    }
}

/// The likeliest next tokens: of each its number, its probability, and the one it is drawn with.
@_cdecl("imbik_likeliest")
public func likeliest(_ handle: UnsafeMutableRawPointer, _ count: Int32, _ temperature: Float, _ topK: Int32) -> Int32 {
    at(handle).answer { session, output in
        for choice in session.likeliest(Int(count), temperature: temperature, topK: Int(topK)) {
            output.add(choice.token.index)
            output.add(choice.probability)
            output.add(choice.drawn)
        }
    }
}

/// Writes one token: why the text ended (0: it goes on; 1 end of text, 2 as many as asked for, 3 end of the line, 4 the
/// context is full, 5 nothing is being written), the token or −1, and the characters that are complete with it.
@_cdecl("imbik_next")
public func next(_ handle: UnsafeMutableRawPointer) -> Int32 {
    at(handle).answer { session, output throws(ModelError) in
        let step = try session.step()
        let reason =
            switch step?.reason {
            case nil: step == nil ? 5 : 0
            case .endOfText: 1
            case .maxTokens: 2
            case .stopString: 3
            case .contextFull: 4
            case .cancelled: 5
            }
        output.add(reason)
        output.add(step?.token?.index ?? -1)
        output.add(text: step?.piece ?? "")
    }
}

/// How much each token of a text looks at each other in one head: `[T][T]`.
@_cdecl("imbik_attention")
public func attention(
    _ handle: UnsafeMutableRawPointer, _ text: UnsafeRawPointer, _ count: Int32, _ layer: Int32, _ head: Int32
) -> Int32 {
    at(handle).answer { session, output throws(ModelError) in
        let tokens = session.model.tokenizer.promptTokens(string(text, count))
        let weights = try session.model.attentionWeights(of: tokens, layer: Int(layer))
        guard weights.indices.contains(Int(head)) else { return }
        for row in weights[Int(head)] { for weight in row { output.add(weight) } }
    }
}

private func at(_ handle: UnsafeMutableRawPointer) -> PlaygroundHandle {
    Unmanaged<PlaygroundHandle>.fromOpaque(handle).takeUnretainedValue()
}

private func string(_ text: UnsafeRawPointer, _ count: Int32) -> String {
    String(decoding: UnsafeRawBufferPointer(start: text, count: Int(count)), as: UTF8.self)
}
