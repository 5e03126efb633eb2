import ArgumentParser

struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the completions of a shell, to be read by it.",
        discussion: """
            bash:  echo 'source <(imbik completions bash)' >> ~/.bashrc
            zsh:   imbik completions zsh > ~/.zsh/completions/_imbik   (a folder in $fpath)
            fish:  imbik completions fish > ~/.config/fish/completions/imbik.fish
            """)

    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash
        case zsh
        case fish
    }

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() {
        let shell: CompletionShell =
            switch self.shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        print(Imbik.completionScript(for: shell))
    }
}
