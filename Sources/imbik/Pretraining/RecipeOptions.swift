import ArgumentParser
import DamlaCorpus
import Pretraining

/// What of damla's recipe can be changed at the command line; the rest is printed.
struct RecipeOptions: ParsableArguments {
    @Option(help: "Draws the first weights.")
    var seed = PretrainingRecipe().seed

    @Option(help: "Draws the documents of the corpus.")
    var corpusSeed = PretrainingRecipe().corpusSeed

    @Option(help: "Tokens of the corpus to train on.")
    var tokens = PretrainingRecipe().tokens

    @Flag(help: "A corpus in which 'she' and 'he' stand for every job equally often, instead of skewed on purpose.")
    var balanced = false

    @Option(help: "Factors of products in 32 or 16 bits; sums have 32. (default: the faster on this processor)")
    var precision: PrecisionName?

    func validate() throws {
        if tokens < 1 { throw ValidationError("'--tokens' is at least 1, not \(tokens).") }
    }

    var recipe: PretrainingRecipe {
        var recipe = PretrainingRecipe()
        (recipe.seed, recipe.corpusSeed, recipe.tokens) = (seed, corpusSeed, tokens)
        if balanced { recipe.pronouns = .balanced }
        if let precision { recipe.precision = precision.precision }
        return recipe
    }
}
