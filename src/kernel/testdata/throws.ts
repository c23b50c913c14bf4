/** A module that cannot be loaded. */
throw new Error("thrown on import");
