print("threatpress")
