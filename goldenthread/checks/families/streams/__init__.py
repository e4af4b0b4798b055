"""Rules about the three streams: whole school, team, individual."""
