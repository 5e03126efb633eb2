extension Turkish {
    static let savingModels = #"""
"""#
}
