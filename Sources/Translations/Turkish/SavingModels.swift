extension Turkish {
    static let savingModels = #"""
# Writing models and adapters
this is a fault of the program that trained the model; please tell its authors
= bu, modeli eğiten programın hatası; lütfen yazarlarına bildir
the file that was there before is as it was
= önceden orada olan dosya olduğu gibi duruyor
the model to be saved lacks the tensor '{0}'
= kaydedilecek modelde '{0}' tensörü eksik
the tensor '{0}' has no place in a model of this shape, or is there twice
= '{0}' tensörünün bu biçimdeki bir modelde yeri yok ya da iki kez geçiyor
the tensor '{0}' has shape {1}; the model's shape asks for {2}
= '{0}' tensörünün biçimi {1}; modelin biçimi {2} istiyor
the model to be saved has no tokenizer
= kaydedilecek modelin belirteçleyicisi yok
take the metadata of its base, or set a tokenizer
= temel modelin üst verisini al ya da bir belirteçleyici ver
number {0} of the tensor '{1}' is {2}
= '{1}' tensörünün {0}. sayısı {2}
the training went astray; go back to an earlier checkpoint and use a lower learning rate
= eğitim yoldan çıkmış; daha önceki bir kayıt noktasına dön ve öğrenme hızını düşür
the tensor '{0}' has the number {1}, more than {2} can say
= '{0}' tensöründe {1} sayısı var; {2} bu kadar büyüğünü yazamaz
save the model as F32 or BF16
= modeli F32 ya da BF16 olarak kaydet
rows of the tensor '{0}' have {1} numbers, but {2} stores blocks of {3}
= '{0}' tensörünün satırları {1} sayılık; {2} ise {3} sayılık öbekler saklar
save this tensor as F16 or F32
= bu tensörü F16 ya da F32 olarak kaydet
the tensor '{0}' is stored as {1}; F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be read
= '{0}' tensörü {1} olarak saklanmış; F32, F16, BF16, Q8_0, Q4_0 ve Q4_1 okunabilir
start from a file of one of these types
= bu türlerden bir dosyayla başla
the adapter to be saved has '{0}' without '{1}'
= kaydedilecek uyarlayıcıda '{0}' var, '{1}' yok
the two parts of the adapter for '{0}' have the ranks {1} and {2}
= uyarlayıcının '{0}' için olan iki parçasının rankları {1} ve {2}
the file can't be written: {0}
= dosya yazılamıyor: {0}
another program is saving under this name
= başka bir program bu adla kayıt yapıyor
wait until it is done, or save under another name
= bitmesini bekle ya da başka bir adla kaydet
saving was stopped
= kaydetme durduruldu
make room on the disk; {0}
= diskte yer aç; {0}
files may not be this large here ('ulimit -f'); {0}
= burada dosyalar bu kadar büyük olamaz ('ulimit -f'); {0}
make the folder first
= önce klasörü oluştur
save to a folder that you may write to
= yazma iznin olan bir klasöre kaydet
give the name of a file, not of a folder
= klasörün değil, bir dosyanın adını ver
"""#
}
