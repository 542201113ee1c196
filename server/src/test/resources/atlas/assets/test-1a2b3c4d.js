export const words = "an asset with a hash in its name";
