"""Which statements pass, in which papers, and how often values occur; `finding` first."""
