-- Takes them in.
copy cnic.level_SLOT (cnic_hmac, level) from stdin (format binary)
