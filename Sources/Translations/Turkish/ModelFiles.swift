extension Turkish {
    static let modelFiles = #"""
# GGUF files
the file is damaged or was cut short; fetch it again
= dosya bozulmuş ya da yarım kalmış; yeniden indir
the file is damaged or was converted for another model
= dosya bozulmuş ya da başka bir model için dönüştürülmüş
the model file cannot be opened: {0}
= model dosyası açılamıyor: {0}
'imbik model list' shows the models at hand
= eldeki modelleri 'imbik model list' gösterir
the file is empty
= dosya boş
an interrupted download leaves such a file; fetch the model again
= yarıda kesilen bir indirme böyle bir dosya bırakır; modeli yeniden indir
the file is a big-endian GGUF file; only little-endian ones can be read
= dosya büyük uçlu (big-endian) bir GGUF dosyası; yalnız küçük uçlular okunabilir
convert the model again without '--bigendian'
= modeli '--bigendian' olmadan yeniden dönüştür
the file has version {0} of the GGUF format; versions 2 and 3 can be read
= dosya GGUF biçiminin {0}. sürümünde; 2. ve 3. sürümler okunabilir
convert the model again with a current llama.cpp
= modeli güncel bir llama.cpp ile yeniden dönüştür
the file ends within {0}
= dosya şunun ortasında bitiyor: {0}
the header promises {0} {1}; the rest of the file has room for {2} at most
= başlık {0} {1} olduğunu söylüyor; dosyanın kalanına en çok {2} sığar
{0} is {1} bytes long; only {2} bytes of the file follow
= {0} {1} bayt uzunluğunda; dosyada ise yalnız {2} bayt kaldı
metadata entry {0} has an empty key
= {0}. üst veri girdisinin anahtarı boş
key '{0}' occurs twice
= '{0}' anahtarı iki kez geçiyor
key '{0}' has value type {1}; the format has types 0 to 12
= '{0}' anahtarının değer türü {1}; biçimde 0'dan 12'ye kadar türler var
key '{0}' is an array of arrays, which no model needs and this reader does not read
= '{0}' anahtarı dizilerden oluşan bir dizi; hiçbir modelin buna gereksinimi yok, burada da okunmaz
key '{0}' is a Boolean of value {1}; it must be 0 or 1
= '{0}' anahtarı değeri {1} olan bir mantıksal değer; 0 ya da 1 olmalı
key 'general.alignment' is {0}; it must be a power of two from 8 to 65536
= 'general.alignment' anahtarı {0}; 8 ile 65536 arasında, ikinin bir kuvveti olmalı
tensor '{0}' occurs twice
= '{0}' tensörü iki kez geçiyor
tensor '{0}' has {1} dimensions; a tensor has 1 to 4
= '{0}' tensörünün {1} boyutu var; bir tensörün 1 ile 4 arasında boyutu olur
tensor '{0}' has dimensions {1}; none may be 0
= '{0}' tensörünün boyutları {1}; hiçbiri 0 olamaz
tensor '{0}' has dimensions {1}, more numbers than any file holds
= '{0}' tensörünün boyutları {1}; bu, hiçbir dosyaya sığmayacak kadar çok sayı demek
tensor '{0}' has rows of {1} numbers; type {2} stores blocks of {3}
= '{0}' tensörünün satırları {1} sayılık; {2} türü ise {3} sayılık öbekler saklar
tensor '{0}' starts at offset {1}, which is not a multiple of {2}
= '{0}' tensörü {1}. baytta başlıyor; bu, {2} sayısının katı değil
tensor '{0}' has {1} bytes from offset {2}; the file has {3} bytes of tensors
= '{0}' tensörü {2}. bayttan başlayarak {1} bayt tutuyor; dosyada {3} baytlık tensör var
tensors '{0}' and '{1}' share bytes
= '{0}' ve '{1}' tensörleri aynı baytları paylaşıyor
key '{0}' is missing
= '{0}' anahtarı eksik
this course reads models of the Llama family; 'imbik model info' shows what the file holds
= bu kurs Llama ailesinden modelleri okur; dosyada ne olduğunu 'imbik model info' gösterir
key '{0}' is {1}; {2} is needed
= '{0}' anahtarı: {1}; gereken: {2}
tensor '{0}' is missing
= '{0}' tensörü eksik
tensor '{0}' has shape {1}; the file's own metadata promises {2}
= '{0}' tensörünün biçimi {1}; dosyanın kendi üst verisi ise {2} olduğunu söylüyor
tensor '{0}' is stored as {1}; F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be computed with
= '{0}' tensörü {1} olarak saklanmış; F32, F16, BF16, Q8_0, Q4_0 ve Q4_1 ile hesap yapılabilir
convert the model to one of these types, for example with llama.cpp's llama-quantize
= modeli bu türlerden birine dönüştür, örneğin llama.cpp'nin llama-quantize aracıyla
the file is a ZIP archive, not a GGUF file
= dosya bir GGUF dosyası değil, ZIP arşivi
a Python wheel is such an archive; the model lies inside it
= Python wheel paketleri böyle arşivlerdir; model onun içindedir
the file is a web page, not a GGUF file
= dosya bir GGUF dosyası değil, web sayfası
an error page was saved in place of the model; fetch the model again
= modelin yerine bir hata sayfası kaydedilmiş; modeli yeniden indir
the file is a safetensors file, not a GGUF file
= dosya bir GGUF dosyası değil, safetensors dosyası
convert it with llama.cpp's convert_hf_to_gguf.py
= llama.cpp'nin convert_hf_to_gguf.py betiğiyle dönüştür
the file has a format older than GGUF
= dosyanın biçimi GGUF'tan eski
the file is a Git LFS pointer, not the model itself
= dosya modelin kendisi değil, bir Git LFS işaretçisi
'git lfs pull' fetches the model
= modeli 'git lfs pull' getirir
the file is not a GGUF file: it starts with the bytes {0}, not with 'GGUF'
= dosya bir GGUF dosyası değil: 'GGUF' ile değil {0} baytlarıyla başlıyor
an interrupted download may leave something else behind; fetch the model again
= yarıda kesilen bir indirmeden başka bir şey kalmış olabilir; modeli yeniden indir
# Parts of a GGUF file, as they stand within the messages above
an integer
= bir tam sayı
a Boolean
= bir mantıksal değer
a string
= bir metin
an array
= bir dizi
an array of strings
= metinlerden oluşan bir dizi
an array of integers
= tam sayılardan oluşan bir dizi
an array of numbers
= sayılardan oluşan bir dizi
an array of {0}
= bir dizi ({0})
an integer of {0} bits
= {0} bitlik bir tam sayı
an unsigned integer of 32 bits
= 32 bitlik, işaretsiz bir tam sayı
a number with a fraction
= kesirli bir sayı
integers
= tam sayılar
numbers with fractions
= kesirli sayılar
Booleans
= mantıksal değerler
strings
= metinler
arrays
= diziler
the number of tensors
= tensörlerin sayısı
the number of {0}
= sayı: {0}
metadata entries
= üst veri girdisi
tensors
= tensör
the word 'GGUF'
= 'GGUF' sözcüğü
the format's version
= biçimin sürümü
the key of {0}
= anahtar: {0}
key '{0}'
= '{0}' anahtarı
{0} for key '{1}'
= '{1}' anahtarı için {0}
string {0} of key '{1}'
= '{1}' anahtarının {0}. metni
the name of {0}
= ad: {0}
tensor '{0}'
= '{0}' tensörü
metadata entry {0} of {1}
= {1} üst veri girdisinin {0}. girdisi
tensor {0} of {1}
= {1} tensörün {0}. tensörü
# Vocabularies
the file is damaged or was converted wrongly; fetch or convert the model again
= dosya bozulmuş ya da yanlış dönüştürülmüş; modeli yeniden indir ya da dönüştür
the file's tokenizer is '{0}'; byte-level BPE ('gpt2') can be read
= dosyanın belirteçleyicisi '{0}'; bayt düzeyinde BPE ('gpt2') okunabilir
use a model with such a tokenizer, like SmolLM2
= böyle bir belirteçleyicisi olan bir model kullan, örneğin SmolLM2
the file's pre-tokeniser is '{0}'; these can be read: {1}
= dosyanın ön belirteçleyicisi '{0}'; şunlar okunabilir: {1}
with another one the token ids would silently differ from those the model learned
= bir başkasıyla belirteç numaraları, modelin öğrendiklerinden sessizce ayrılırdı
the vocabulary has {0} bytes; 1 GiB can be read
= sözlük {0} bayt; en çok 1 GiB okunabilir
the vocabulary has {0} {1}; 2097151 can be read
= sözlükte {0} {1} var; en çok 2097151 tane okunabilir
the vocabulary is empty
= sözlük boş
token {0} is empty
= {0} numaralı belirteç boş
tokens {0} and {1} are the same, '{2}'
= {0} ve {1} numaralı belirteçler aynı: '{2}'
the file has {0} token types for {1} tokens
= dosyada {1} belirteç için {0} belirteç türü var
token {0} has type {1}; there are types 1 to 6
= {0} numaralı belirtecin türü {1}; 1'den 6'ya kadar türler var
the vocabulary has no token for byte {0}, which plain text needs
= sözlükte {0} baytı için belirteç yok; düz metin onsuz yazılamaz
the file's tokenizer may not be a byte-level one
= dosyanın belirteçleyicisi bayt düzeyinde olmayabilir
merge {0}, '{1}', is not two tokens with a space between
= {0}. birleştirme, '{1}', arasında boşluk olan iki belirteç değil
merge {0}, '{1}', names '{2}', which is not in the vocabulary
= {0}. birleştirmede, '{1}', sözlükte olmayan '{2}' geçiyor
the file's {0} token is {1}; the vocabulary has tokens 0 to {2}
= dosyanın {0} belirteci {1}; sözlükte 0'dan {2} numarasına kadar belirteç var
merges
= birleştirme
tokens
= belirteç
begin-of-text
= metin başı
end-of-text
= metin sonu
end-of-turn
= konuşma sırası sonu
unknown
= bilinmeyen
padding
= doldurma
"""#
}
