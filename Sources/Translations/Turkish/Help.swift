extension Turkish {
    static let help = #"""
# The frame of a help screen
OVERVIEW: {0}
= GENEL BAKIŞ: {0}
USAGE: {0}
= KULLANIM: {0}
ARGUMENTS:
= ARGÜMANLAR:
OPTIONS:
= SEÇENEKLER:
SUBCOMMANDS:
= ALT KOMUTLAR:
See '{0} help {1}' for detailed help.
= Ayrıntılı yardım: '{0} help {1}'
<subcommand>
= <alt komut>
options
= seçenekler
(values: {0})
= (değerler: {0})
(default: {0})
= (varsayılan: {0})
(values: {0}; default: {1})
= (değerler: {0}; varsayılan: {1})
Show the version.
= Sürümü göster.
Show help information.
= Yardımı göster.
Show subcommand help information.
= Alt komutun yardımını göster.
# imbik
A course for learning how large language models are adapted, on a real model, on your own machine.
= Büyük dil modellerinin nasıl uyarlandığını gerçek bir modelle, kendi makinende öğreten bir kurs.
Exit codes: 0 passed, 1 something failed, 2 interrupted, 3 a fault of imbik, 4 a mistake in the command line, 5 nothing ran.
= Çıkış kodları: 0 geçti, 1 bir şey başarısız oldu, 2 yarıda kesildi, 3 imbik'in hatası, 4 komut satırında yanlışlık, 5 hiçbir şey çalışmadı.
'--lang en' or '--lang tr', anywhere in a command line, chooses the language of this program's words; otherwise the locale does (LC_ALL, LC_MESSAGES, LANG).
= Komut satırının herhangi bir yerindeki '--lang en' ya da '--lang tr' bu programın dilini seçer; verilmezse yerel ayarlar belirler (LC_ALL, LC_MESSAGES, LANG).
Print JSON; the fields are described in docs/commands.md.
= JSON yaz; alanlar docs/commands.md dosyasında anlatılır.
No progress line.
= İlerleme satırı gösterme.
# completions
Print the completions of a shell, to be read by it.
= Bir kabuğun okuyacağı tamamlamaları yaz.
bash:  echo 'source <(imbik completions bash)' >> ~/.bashrc\nzsh:   imbik completions zsh > ~/.zsh/completions/_imbik   (a folder in $fpath)\nfish:  imbik completions fish > ~/.config/fish/completions/imbik.fish
= bash:  echo 'source <(imbik completions bash)' >> ~/.bashrc\nzsh:   imbik completions zsh > ~/.zsh/completions/_imbik   ($fpath içinde bir klasör)\nfish:  imbik completions fish > ~/.config/fish/completions/imbik.fish
bash, zsh or fish.
= bash, zsh ya da fish.
"""#
}
