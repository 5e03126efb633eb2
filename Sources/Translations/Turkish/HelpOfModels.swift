extension Turkish {
    static let helpOfModels = #"""
"""#
}
