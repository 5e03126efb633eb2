extension Turkish {
    static let progress = #"""
# Progress
the old progress file cannot be understood, so the course starts from the beginning
= eski ilerleme dosyası anlaşılamıyor; bu yüzden kurs baştan başlıyor
it was left as it is
= dosya olduğu gibi bırakıldı
the file is not JSON; line {0}: {1}
= dosya JSON değil; {0}. satır: {1}
'imbik progress export FILE' writes such files
= böyle dosyaları 'imbik progress export DOSYA' yazar
the file is not exported progress
= dosya, dışa aktarılmış bir ilerleme değil
the file was written by a newer imbik (format {0}; this one knows formats up to {1})
= dosyayı daha yeni bir imbik yazmış (biçim {0}; bu sürüm en çok {1}. biçimi bilir)
update imbik
= imbik'i güncelle
'{0}' is missing or not what it must be; nothing was merged
= '{0}' eksik ya da olması gerektiği gibi değil; hiçbir şey eklenmedi
export the progress again
= ilerlemeyi yeniden dışa aktar
this file is not a database of imbik's, and was left as it was
= bu dosya imbik'in veritabanı değil; olduğu gibi bırakıldı
move it elsewhere, or set XDG_STATE_HOME to another folder
= başka yere taşı ya da XDG_STATE_HOME değişkenine başka bir klasör ver
your progress was written by a newer imbik (format {0}; this one knows formats up to {1})
= ilerlemeni daha yeni bir imbik yazmış (biçim {0}; bu sürüm en çok {1}. biçimi bilir)
update imbik; nothing was changed
= imbik'i güncelle; hiçbir şey değiştirilmedi
the database with your progress is damaged: {0}
= ilerlemenin veritabanı bozulmuş: {0}
move it aside to start afresh (mv '{0}' '{1}.damaged'); 'sqlite3 {2}.damaged .recover' shows what can be saved
= yeni baştan başlamak için kenara taşı (mv '{0}' '{1}.damaged'); kurtarılabilecekleri 'sqlite3 {2}.damaged .recover' gösterir
your progress cannot be saved: the file or its folder may not be written
= ilerlemen kaydedilemiyor: dosyaya ya da klasörüne yazma izni yok
make the folder yours, or set XDG_STATE_HOME to one that is
= klasörü kendinin yap ya da XDG_STATE_HOME değişkenine kendi klasörlerinden birini ver
your progress cannot be saved: no space is left
= ilerlemen kaydedilemiyor: boş yer kalmadı
free some space; what was saved before is safe
= biraz yer aç; daha önce kaydedilenler güvende
another program keeps your progress locked
= başka bir program ilerlemeni kilitli tutuyor
end the other imbik, or the program that has this file open, and try again
= öteki imbik'i ya da bu dosyayı açık tutan programı kapatıp yeniden dene
your progress cannot be read or saved: {0}
= ilerlemen okunamıyor ya da kaydedilemiyor: {0}
is the disk in order?
= disk sağlam mı?
neither XDG_STATE_HOME nor HOME is set, so there is no place for your progress
= XDG_STATE_HOME da HOME da tanımlı değil; bu yüzden ilerlemenin saklanacağı yer yok
"""#

    /// What SQLite says about a database.
    package static let sqlite = #"""
# SQLite
database disk image is malformed
= dosyanın içi kendisiyle çelişiyor
disk I/O error
= disk okunamıyor ya da yazılamıyor
database schema is corrupt
= veritabanının şeması bozuk
out of memory
= bellek yetmiyor
interrupted
= kesildi
"""#
}
