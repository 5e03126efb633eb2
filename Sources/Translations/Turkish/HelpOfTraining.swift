extension Turkish {
    static let helpOfTraining = #"""
"""#
}
