-- No row: hears nothing any more.
unlisten job
