-- This transaction sees the registry as the one does that exported the snapshot.
set transaction snapshot '<snapshot>'
