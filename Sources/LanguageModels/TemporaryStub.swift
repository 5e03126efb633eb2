import GGUF
import Tokenization
extension Tokenizer { init(_ f: GGUFFile) throws(TokenizationError) { self.init() } }
extension LanguageModel { var endTokens: Set<TokenID> { [] } }
