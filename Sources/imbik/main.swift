print("imbik")
