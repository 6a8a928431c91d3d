"""What others publish is brought here from its address. The network is used in this room and nowhere else."""
